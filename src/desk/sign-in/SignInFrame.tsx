import type { ReactNode } from "react";
import styles from "./sign-in.module.css";

/** The page before a person is known: tells nothing about the newsroom. */
export function SignInFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles["page"]}>
      <header className={styles["brand"]}>
        <span aria-hidden className={styles["mark"]}>
          M
        </span>
        Masthead
      </header>
      <main className={styles["form"]}>
        <h1 className={styles["title"]}>{title}</h1>
        {children}
      </main>
      <footer className={styles["help"]}>
        No way in? Whoever runs your desk can make you a one-time link with <code>masthead staff link</code>.
      </footer>
    </div>
  );
}
