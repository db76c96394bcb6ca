import { Copy } from "lucide-react";
import { showToast, showTrouble } from "../announcer.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import style from "./sources.module.css";

interface TokenDialogProps {
  readonly token: string;
  readonly address: string;
  readonly onClose: () => void;
}

/** The push token, shown this once. */
export function TokenDialog({ token, address, onClose }: TokenDialogProps) {
  const copy = (): void =>
    void navigator.clipboard.writeText(token).then(
      () => showToast("Token copied"),
      () => showTrouble("The token could not be copied. Select it and copy it by hand."),
    );
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title="Push token"
      width={560}
      dismissable={false}
      foot={
        <>
          <Button icon={Copy} onPress={copy}>
            Copy
          </Button>
          <Button look="black" onPress={onClose}>
            I have kept it
          </Button>
        </>
      }
    >
      <div className={style.token}>
        <p>Give it to the agency. It is stored nowhere and is shown only now.</p>
        <p className={style.tokenText}>{token}</p>
        <p className={style.small}>
          The agency sends each item with POST to <span className={style.mono}>{address}</span> and the header{" "}
          <span className={style.mono}>Authorization: Bearer TOKEN</span>.
        </p>
      </div>
    </Dialog>
  );
}
