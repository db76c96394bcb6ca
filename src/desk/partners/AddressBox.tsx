import { Copy, KeyRound } from "lucide-react";
import { useState } from "react";
import type { z } from "zod";
import type { partnerMade, PartnerRow } from "../../stories/partners/partners-contract.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import layout from "../components/list-detail.module.css";
import { SecretDialog } from "../components/SecretDialog.tsx";
import { copyText } from "../copy-text.ts";
import style from "./partners.module.css";

const addressOf = ({ feed }: PartnerRow): string => new URL(feed, location.origin).href;

interface AddressBoxProps {
  readonly partner: PartnerRow;
  readonly isRenewing: boolean;
  /** Null for who may not. */
  readonly onRenew: (() => void) | null;
}

/** Where the partner fetches, and how. */
export function AddressBox({ partner, isRenewing, onRenew }: AddressBoxProps) {
  const [isAsking, ask] = useState(false);
  const address = addressOf(partner);
  return (
    <section className={layout.part} aria-label="Where it fetches">
      <h2>Where it fetches</h2>
      <p className={style.address}>
        <code>{address}</code>
        <Button icon={Copy} onPress={() => copyText("Address", address)}>
          Copy<span className="unseen"> the address</span>
        </Button>
      </p>
      <HowToFetch />
      {onRenew !== null && (
        <p>
          <Button icon={KeyRound} isPending={isRenewing} onPress={() => ask(true)}>
            New token…
          </Button>
        </p>
      )}
      <Dialog
        isOpen={isAsking}
        onOpenChange={ask}
        title={`Make a new token for ${partner.name}?`}
        width={440}
        foot={
          <>
            <Button look="plain" onPress={() => ask(false)}>
              Cancel
            </Button>
            <Button
              look="black"
              onPress={() => {
                ask(false);
                onRenew?.();
              }}
            >
              Make a new one
            </Button>
          </>
        }
      >
        <p className={style.sure}>
          The old token stops working at once: until the partner has the new one it gets nothing, kills
          neither.
        </p>
      </Dialog>
    </section>
  );
}

const HowToFetch = () => (
  <p className={style.small}>
    It asks with GET and the header <code>Authorization: Bearer TOKEN</code>, or with any user name and the
    token as password. The header <code>Link</code> of each answer names the address of the next; asked there,
    it gets what changed since. What is killed or withdrawn comes as a newer version that says so.
  </p>
);

interface PartnerTokenDialogProps {
  readonly made: z.output<typeof partnerMade>;
  readonly onClose: () => void;
}

/** The partner's token, shown this once. */
export const PartnerTokenDialog = ({ made, onClose }: PartnerTokenDialogProps) => (
  <SecretDialog
    title={`Token for ${made.partner.name}`}
    says="Give it to the partner with the address."
    secret={made.token}
    onClose={onClose}
  >
    <p>
      The partner fetches <code>{addressOf(made.partner)}</code> with the header{" "}
      <code>Authorization: Bearer TOKEN</code>, or with any user name and the token as password.
    </p>
  </SecretDialog>
);
