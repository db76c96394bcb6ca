import { SecretDialog } from "../components/SecretDialog.tsx";

interface TokenDialogProps {
  readonly token: string;
  readonly address: string;
  readonly onClose: () => void;
}

/** The push token, shown this once. */
export const TokenDialog = ({ token, address, onClose }: TokenDialogProps) => (
  <SecretDialog title="Push token" says="Give it to the agency." secret={token} onClose={onClose}>
    The agency sends each item with POST to <code>{address}</code> and the header{" "}
    <code>Authorization: Bearer TOKEN</code>, or with any user name and the token as password.
  </SecretDialog>
);
