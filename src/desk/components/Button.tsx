import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { cx } from "../cx.ts";
import styles from "./button.module.css";
import { Kbd } from "./Kbd.tsx";

/**
 * black: next step within the desk. accent: readers will see the result. red: takes something from
 * readers. held: would be accent, but a check holds it. ghost: edged. plain: no edge. link: in text.
 */
export type ButtonLook = "black" | "accent" | "red" | "held" | "ghost" | "plain" | "link";

export interface ButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style" | "isPending"> {
  /** Under way: it keeps the focus and takes no further press. */
  readonly isPending?: boolean;
  readonly look?: ButtonLook;
  readonly icon?: LucideIcon;
  /** Strokes as in keys.ts, shown as a cap. */
  readonly keys?: string;
  readonly size?: "normal" | "large";
  readonly wide?: boolean;
  /** Without a word beside it an icon needs a name. */
  readonly label?: string;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}

export function Button({
  look = "ghost",
  icon: Icon,
  keys,
  size = "normal",
  wide = false,
  label,
  className,
  isPending = false,
  children,
  ...rest
}: ButtonProps) {
  const name = label === undefined ? {} : { "aria-label": label };
  // react-aria's own pending state leaves a picture without a name in its live region.
  const resting = isPending ? ({ type: "button", onPress: () => {} } as const) : {};
  return (
    <AriaButton
      {...rest}
      {...resting}
      {...name}
      className={cx(
        styles["button"],
        styles[look],
        styles[size],
        wide && styles["wide"],
        children == null && styles["iconOnly"],
        className,
      )}
    >
      {Icon && <Icon aria-hidden strokeWidth={1.75} className={styles["icon"]} />}
      {children}
      {keys !== undefined && <Kbd keys={keys} />}
    </AriaButton>
  );
}
