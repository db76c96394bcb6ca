import { Bell, BellOff, Keyboard, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { Menu } from "../components/Menu.tsx";
import { cx } from "../cx.ts";
import { turnAlarm, useAlarmOff } from "../kill-records/alarm-sound.ts";
import { useMe, useTitle } from "../session.ts";
import { otherTheme, setTheme, useTheme, type Theme } from "../theme.ts";
import styles from "./shell.module.css";
import { useSignOut } from "./use-sign-out.ts";

const roles = { reporter: "Reporter", editor: "Editor", publisher: "Publisher" } as const;

const themes = [
  { id: "system", label: "Colours as the system", icon: Monitor },
  { id: "light", label: "Light", icon: Sun },
  { id: "dark", label: "Dark", icon: Moon },
] as const satisfies readonly { readonly id: Theme; readonly label: string; readonly icon: typeof Sun }[];

export function PersonMenu({ openSheet }: { readonly openSheet: () => void }) {
  const { person } = useMe();
  const title = useTitle();
  const theme = useTheme();
  const signOut = useSignOut();
  const turned = otherTheme();
  const isAlarmOff = useAlarmOff();
  return (
    <Menu
      label="You and this desk"
      placement="right bottom"
      trigger={
        <AriaButton aria-label={`${person.initials}: ${person.name}, menu`} className={cx(styles["person"])}>
          {person.initials}
        </AriaButton>
      }
      choice={{
        label: "Colours",
        chosen: theme,
        rows: themes.map((row) => ({
          ...row,
          ...(row.id === turned ? { keys: "Ctrl+." } : {}),
          run: () => setTheme(row.id),
        })),
      }}
      rows={[
        {
          id: "alarm",
          label: isAlarmOff ? "Sound for kills is off" : "Sound for kills is on",
          icon: isAlarmOff ? BellOff : Bell,
          run: turnAlarm,
        },
        { id: "keys", label: "Keyboard map", icon: Keyboard, keys: "?", run: openSheet },
        {
          id: "out",
          label: "Sign out",
          detail: `${person.name}, ${roles[title.role]}`,
          icon: LogOut,
          run: signOut,
        },
      ]}
    />
  );
}
