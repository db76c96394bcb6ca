import { useNavigate } from "@tanstack/react-router";
import {
  Ban,
  BookText,
  Cable,
  FileText,
  Handshake,
  House,
  Image,
  Keyboard,
  LogOut,
  MapPinned,
  Moon,
  Newspaper,
  Plane,
  RadioTower,
  Waypoints,
} from "lucide-react";
import { useActs } from "../acts.ts";
import { say } from "../announcer.ts";
import { useKeys } from "../key-registry.ts";
import { may, useMe, useTitle } from "../session.ts";
import { turnTheme } from "../theme.ts";
import { focusNextPane, focusPane } from "./panes.ts";
import { useSignOut } from "./use-sign-out.ts";
import { useTitleChoice } from "./use-title-choice.ts";

const GROUP = "Everywhere";

interface ShellKeys {
  readonly openPalette: () => void;
  readonly openSheet: () => void;
}

/** Keys and acts that work on every screen. */
export function useShellKeys({ openPalette, openSheet }: ShellKeys): void {
  const navigate = useNavigate();
  const title = useTitle();
  const { titles } = useMe();
  const chooseTitle = useTitleChoice();
  const signOut = useSignOut();
  const params = { title: title.id };
  const theme = (): void => say(turnTheme() === "dark" ? "Dark" : "Light");
  const places = [
    {
      id: "go-wire",
      keys: "G W",
      label: "Wire",
      icon: RadioTower,
      may: may(title, "wire.read"),
      run: () => void navigate({ to: "/$title/wire", params, search: {} }),
    },
    {
      id: "go-stories",
      keys: "G S",
      label: "Stories",
      icon: FileText,
      may: may(title, "story.read"),
      run: () => void navigate({ to: "/$title/stories", params, search: {} }),
    },
    {
      id: "go-front",
      keys: "G F",
      label: "Front and lists",
      icon: House,
      may: may(title, "front.read"),
      run: () => void navigate({ to: "/$title/front", params, search: {} }),
    },
    {
      id: "go-pictures",
      keys: "G P",
      label: "Pictures",
      icon: Image,
      may: may(title, "picture.read"),
      run: () => void navigate({ to: "/$title/pictures", params, search: {} }),
    },
    {
      id: "go-sources",
      keys: "G O",
      label: "Sources of the wire",
      icon: Cable,
      may: may(title, "wire.sources"),
      run: () => void navigate({ to: "/$title/sources", params, search: {} }),
    },
    {
      id: "go-autopilot",
      keys: "G U",
      label: "Autopilot",
      icon: Plane,
      may: may(title, "story.read"),
      run: () => void navigate({ to: "/$title/autopilot", params, search: {} }),
    },
    {
      id: "go-contracts",
      keys: "G B",
      label: "Contract book",
      icon: BookText,
      may: may(title, "wire.read"),
      run: () => void navigate({ to: "/$title/contracts", params }),
    },
    {
      id: "go-routing",
      keys: "G R",
      label: "Routing rules",
      icon: Waypoints,
      may: may(title, "wire.read"),
      run: () => void navigate({ to: "/$title/routing", params, search: {} }),
    },
    {
      id: "go-gazetteer",
      keys: "G Z",
      label: "Gazetteer",
      icon: MapPinned,
      may: may(title, "wire.read"),
      run: () => void navigate({ to: "/$title/gazetteer", params, search: {} }),
    },
    {
      id: "go-partners",
      keys: "G T",
      label: "Partners",
      icon: Handshake,
      may: may(title, "story.read"),
      run: () => void navigate({ to: "/$title/partners", params, search: {} }),
    },
    {
      id: "go-kills",
      keys: "G K",
      label: "Kills",
      icon: Ban,
      may: may(title, "wire.read"),
      run: () => void navigate({ to: "/$title/kills", params, search: {} }),
    },
  ].filter((place) => place.may);
  useKeys([
    { keys: "Ctrl+K", label: "Find or do", group: GROUP, run: openPalette },
    ...places.map(({ keys, label, run }) => ({ keys, label: `Go to ${label}`, group: GROUP, run })),
    { keys: "F6", label: "Next pane", group: GROUP, run: () => focusNextPane(1) },
    { keys: "Shift+F6", label: "Previous pane", group: GROUP, run: () => focusNextPane(-1) },
    { keys: "Alt+1", label: "Left pane", group: GROUP, run: () => focusPane(0) },
    { keys: "Alt+2", label: "Middle pane", group: GROUP, run: () => focusPane(1) },
    { keys: "Alt+3", label: "Right pane", group: GROUP, run: () => focusPane(2) },
    { keys: "Ctrl+.", label: "Light or dark", group: GROUP, inDialog: true, run: theme },
    { keys: "?", label: "This map", group: GROUP, run: openSheet },
  ]);
  useActs([
    ...places.map(({ id, label, icon, keys, run }) => ({ id, label, icon, keys, run, kind: "go" as const })),
    ...titles
      .filter((one) => one.id !== title.id)
      .map((one) => ({
        id: `title-${one.id}`,
        label: one.name,
        detail: "switch to this title",
        icon: Newspaper,
        kind: "go" as const,
        run: () => chooseTitle(one.id),
      })),
    {
      id: "theme",
      label: "Light or dark",
      icon: Moon,
      keys: "Ctrl+.",
      kind: "do",
      everywhere: true,
      run: theme,
    },
    {
      id: "keys",
      label: "Keyboard map",
      icon: Keyboard,
      keys: "?",
      kind: "do",
      everywhere: true,
      run: openSheet,
    },
    { id: "sign-out", label: "Sign out", icon: LogOut, kind: "do", everywhere: true, run: signOut },
  ]);
}
