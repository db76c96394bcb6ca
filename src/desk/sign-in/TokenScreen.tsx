import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { anything, call } from "../api.ts";
import { Button } from "../components/Button.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import styles from "./sign-in.module.css";
import { SignInFrame } from "./SignInFrame.tsx";

/** The one-time address. A press uses it up, not the opening: mail scanners open addresses. */
export function TokenScreen() {
  const { token } = useParams({ from: "/sign-in/$token" });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    document.title = "Sign in | Masthead";
  }, []);
  const signIn = async (): Promise<void> => {
    setPending(true);
    setError(null);
    try {
      await call("/api/sign-in/token", { shape: anything, method: "POST", body: { token } });
      queries.clear();
      await navigate({ to: "/", replace: true });
    } catch (thrown) {
      setError(thrown);
      setPending(false);
    }
  };
  return (
    <SignInFrame title="Sign in to the desk">
      <p className={styles["lead"]}>This link signs you in once, on this computer.</p>
      {error !== null && <ProblemNote error={error} />}
      <Button look="black" size="large" wide autoFocus isPending={pending} onPress={() => void signIn()}>
        {pending ? "Signing in…" : "Sign in"}
      </Button>
      <p className={styles["small"]}>
        <Link to="/sign-in" search={{}}>
          Another way to sign in
        </Link>
      </p>
    </SignInFrame>
  );
}
