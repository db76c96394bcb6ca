import { Copy } from "lucide-react";
import type { ReactNode } from "react";
import { copyText } from "../copy-text.ts";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import style from "./secret-dialog.module.css";

interface SecretDialogProps {
  readonly title: string;
  /** Whom to give it to. */
  readonly says: string;
  readonly secret: string;
  readonly onClose: () => void;
  /** How it is used. */
  readonly children: ReactNode;
}

/** A token, shown this once. */
export function SecretDialog({ title, says, secret, onClose, children }: SecretDialogProps) {
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={title}
      width={560}
      dismissable={false}
      foot={
        <>
          <Button icon={Copy} onPress={() => copyText("Token", secret)}>
            Copy
          </Button>
          <Button look="black" onPress={onClose}>
            I have kept it
          </Button>
        </>
      }
    >
      <div className={style.page}>
        <p>{says} It is stored nowhere and is shown only now.</p>
        <p className={style.secret}>{secret}</p>
        <div className={style.how}>{children}</div>
      </div>
    </Dialog>
  );
}
