import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { cx } from "../cx.ts";
import styles from "./dialog.module.css";

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  readonly width?: 440 | 560 | 680 | 880;
  /** "top" for what is typed into (palette), else the middle. */
  readonly place?: "middle" | "top";
  /** Hides the heading from sight, keeps it for screen readers. */
  readonly titleUnseen?: boolean;
  /** Buttons at the bottom, the main one last. */
  readonly foot?: ReactNode;
  /** Pressing outside closes it; leave false where something would be lost. */
  readonly dismissable?: boolean;
  readonly children: ReactNode;
}

/** A dialog: focus stays inside, Esc closes, focus goes back to where it was. */
export function Dialog(props: DialogProps) {
  const { isOpen, onOpenChange, title, width = 560, place = "middle", titleUnseen = false } = props;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={props.dismissable ?? true}
      className={cx(styles["overlay"], styles[place])}
    >
      <Modal className={cx(styles["modal"], styles[`w${width}`])}>
        <AriaDialog className={styles["dialog"] ?? ""}>
          <Heading slot="title" level={2} className={titleUnseen ? "unseen" : cx(styles["title"])}>
            {title}
          </Heading>
          {props.children}
          {props.foot != null && <div className={styles["foot"]}>{props.foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
