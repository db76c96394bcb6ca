import { useNavigate } from "@tanstack/react-router";
import { showTrouble } from "../announcer.ts";
import { anything, call, problemOf } from "../api.ts";

/** Ends the session; the sign-in screen forgets what was read, once nothing shows it any more. */
export function useSignOut(): () => void {
  const navigate = useNavigate();
  const signOut = async (): Promise<void> => {
    try {
      await call("/api/sign-out", { shape: anything, method: "POST" });
    } catch (thrown) {
      showTrouble(`You are still signed in. ${problemOf(thrown).happened}`);
      return;
    }
    await navigate({ to: "/sign-in", search: {} });
  };
  return () => void signOut();
}
