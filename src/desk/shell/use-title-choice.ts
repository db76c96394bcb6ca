import { useLocation, useNavigate } from "@tanstack/react-router";

const paths = {
  wire: "/$title/wire",
  stories: "/$title/stories",
  front: "/$title/front",
  pictures: "/$title/pictures",
} as const;
const isScreen = (name: string | undefined): name is keyof typeof paths =>
  name !== undefined && name in paths;

/** Goes to the screen one is on, in another title. */
export function useTitleChoice(): (titleId: string) => void {
  const navigate = useNavigate();
  const screen = useLocation({ select: (location) => location.pathname.split("/")[2] });
  return (title) =>
    void navigate({ to: paths[isScreen(screen) ? screen : "wire"], params: { title }, search: {} });
}
