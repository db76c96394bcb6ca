/** The text within `most` characters, cut between words where that leaves half of it. Pure. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const blank = cut.lastIndexOf(" ");
  return `${blank >= most / 2 ? cut.slice(0, blank) : cut}…`;
}
