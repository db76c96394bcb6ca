import { useQueryClient } from "@tanstack/react-query";
import { Keyboard, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { showToast } from "../announcer.ts";
import { anything, call, problemOf } from "../api.ts";
import { Menu } from "../components/Menu.tsx";
import { cx } from "../cx.ts";
import { useMe, useTitle } from "../session.ts";
import { keptTheme, setTheme, type Theme } from "../theme.ts";
import styles from "./shell.module.css";

const roles = { reporter: "Reporter", editor: "Editor", publisher: "Publisher" } as const;

export interface PersonMenuProps {
  readonly openSheet: () => void;
  readonly signedOut: () => void;
}

export function PersonMenu({ openSheet, signedOut }: PersonMenuProps) {
  const { person } = useMe();
  const title = useTitle();
  const queries = useQueryClient();
  const [theme, show] = useState<Theme>(keptTheme);
  const choose = (next: Theme) => () => {
    setTheme(next);
    show(next);
  };
  const signOut = async (): Promise<void> => {
    try {
      await call("/api/sign-out", { shape: anything, method: "POST" });
    } catch (thrown) {
      showToast(`You are still signed in. ${problemOf(thrown).happened}`);
      return;
    }
    signedOut();
    queries.clear();
  };
  return (
    <Menu
      label="You and this desk"
      placement="right bottom"
      trigger={
        <AriaButton
          aria-label={`${person.initials}: ${person.name}, menu`}
          className={cx(styles["person"])}
          onPress={() => show(keptTheme())}
        >
          {person.initials}
        </AriaButton>
      }
      rows={[
        {
          id: "system",
          label: "Colours as the system",
          icon: Monitor,
          chosen: theme === "system",
          run: choose("system"),
        },
        {
          id: "light",
          label: "Light",
          icon: Sun,
          keys: "Ctrl+.",
          chosen: theme === "light",
          run: choose("light"),
        },
        {
          id: "dark",
          label: "Dark",
          icon: Moon,
          keys: "Ctrl+.",
          chosen: theme === "dark",
          run: choose("dark"),
        },
        { id: "keys", label: "Keyboard map", icon: Keyboard, keys: "?", run: openSheet },
        {
          id: "out",
          label: "Sign out",
          detail: `${person.name}, ${roles[title.role]}`,
          icon: LogOut,
          run: () => void signOut(),
        },
      ]}
    />
  );
}
