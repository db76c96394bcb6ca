/** The place to go back to after signing in: only a path of this desk, never another site. Pure. */
export function safeBack(back: string | undefined): string {
  if (back === undefined || !/^\/[^/\\]/.test(back)) return "/";
  return back.startsWith("/sign-in") ? "/" : back;
}
