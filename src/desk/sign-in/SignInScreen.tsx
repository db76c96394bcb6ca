import { useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { Clock, Mail, MailCheck } from "lucide-react";
import { useEffect, useState, type FormEvent } from "react";
import type { Problem } from "../../platform/problem-contract.ts";
import { anything, call, problemOf } from "../api.ts";
import { Button } from "../components/Button.tsx";
import { Field } from "../components/Field.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { safeBack } from "./safe-back.ts";
import styles from "./sign-in.module.css";
import { SignInFrame } from "./SignInFrame.tsx";

type State =
  | { readonly kind: "idle" | "signing-in" | "sending" | "sent" }
  | { readonly kind: "refused"; readonly problem: Problem };

/** Password first, one-time link second; goes back to the place the person was sent away from. */
export function SignInScreen() {
  const router = useRouter();
  const queries = useQueryClient();
  const { back, ended } = useSearch({ from: "/sign-in" });
  const [mail, setMail] = useState("");
  const [password, setPassword] = useState("");
  const [state, setState] = useState<State>({ kind: "idle" });
  useEffect(() => {
    document.title = "Sign in | Masthead";
    // Only here: on the screens that stood before, what they show would vanish under them.
    queries.clear();
  }, [queries]);

  const signIn = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setState({ kind: "signing-in" });
    try {
      await call("/api/sign-in", { shape: anything, method: "POST", body: { mail: mail.trim(), password } });
      queries.clear();
      router.history.push(safeBack(back));
    } catch (thrown) {
      setState({ kind: "refused", problem: problemOf(thrown) });
    }
  };
  const sendLink = async (): Promise<void> => {
    setState({ kind: "sending" });
    try {
      await call("/api/sign-in/link", { shape: anything, method: "POST", body: { mail: mail.trim() } });
      setState({ kind: "sent" });
    } catch (thrown) {
      setState({ kind: "refused", problem: problemOf(thrown) });
    }
  };

  const mailError = mail.includes(",") ? "There is a comma where a dot should be." : undefined;
  return (
    <SignInFrame title="Sign in to the desk">
      <p className={styles["lead"]}>For the staff of this newsroom.</p>
      {ended === true && (
        <p className={styles["note"]}>
          <Clock aria-hidden strokeWidth={1.75} />
          <span>
            <strong>You were signed out.</strong> Your work is kept; after signing in you are back where you
            were.
          </span>
        </p>
      )}
      <form onSubmit={(event) => void signIn(event)} className={styles["fields"]}>
        <Field
          label="Work e-mail"
          size="large"
          value={mail}
          onChange={setMail}
          error={mailError}
          input={{ type: "email", autoComplete: "username", required: true, autoFocus: true }}
        />
        <Field
          label="Password"
          size="large"
          value={password}
          onChange={setPassword}
          input={{ type: "password", autoComplete: "current-password", required: true }}
        />
        {state.kind === "refused" && <ProblemNote problem={state.problem} />}
        <Button type="submit" look="black" size="large" wide isPending={state.kind === "signing-in"}>
          {state.kind === "signing-in" ? "Signing in…" : "Sign in"}
        </Button>
      </form>
      <p className={styles["or"]}>or</p>
      {state.kind === "sent" ? (
        <p role="status" className={styles["note"]}>
          <MailCheck aria-hidden strokeWidth={1.75} />
          <span>
            <strong>If the desk knows {mail.trim()}, a link is on its way.</strong> It works once, for ten
            minutes.
          </span>
        </p>
      ) : (
        <LinkButton mail={mail} sending={state.kind === "sending"} send={() => void sendLink()} />
      )}
    </SignInFrame>
  );
}

interface LinkButtonProps {
  readonly mail: string;
  readonly sending: boolean;
  readonly send: () => void;
}

function LinkButton({ mail, sending, send }: LinkButtonProps) {
  const [asked, setAsked] = useState(false);
  const missing = !/^\S+@\S+$/.test(mail.trim());
  return (
    <div className={styles["fields"]}>
      <Button
        icon={Mail}
        size="large"
        wide
        isPending={sending}
        onPress={() => (missing ? setAsked(true) : send())}
      >
        {sending ? "Sending…" : "Send me a one-time link"}
      </Button>
      <p role="status" className={styles["small"]}>
        {asked && missing
          ? "Write your work e-mail above first."
          : "No password needed: open the link on this computer."}
      </p>
    </div>
  );
}
