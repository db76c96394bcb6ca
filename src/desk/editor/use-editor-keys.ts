import { useNavigate } from "@tanstack/react-router";
import { Check, Eye, History, Send, Undo2 } from "lucide-react";
import { useActs } from "../acts.ts";
import { useKeys } from "../key-registry.ts";
import type { LeftTab } from "./panes/LeftPane.tsx";
import type { CopyPlace } from "./panes/outline.ts";

interface EditorKeys {
  readonly goTo: (place: CopyPlace) => void;
  readonly showTab: (tab: LeftTab) => void;
  readonly mayWrite: boolean;
  readonly mayPublish: boolean;
  /** The person may, and the story is live. */
  readonly mayWithdraw: boolean;
  /** To the next (1) or previous (-1) check. */
  readonly onStep: (step: 1 | -1) => void;
  readonly onPictures: () => void;
  readonly onPublish: () => void;
  readonly onWithdraw: () => void;
  readonly onName: () => void;
  readonly onPreview: () => void;
}

/** The editor's part of the keyboard map and of the palette. */
export function useEditorKeys(does: EditorKeys): void {
  const navigate = useNavigate();
  const group = "Editor";
  const whileTyping = true;
  useKeys([
    ...(does.mayWrite ? [{ keys: "Ctrl+S", label: "Keep a named version", group, run: does.onName }] : []),
    ...(does.mayPublish ? [{ keys: "Ctrl+Enter", label: "Publish sheet", group, run: does.onPublish }] : []),
    { keys: "Alt+ArrowDown", label: "Next check", group, whileTyping, run: () => does.onStep(1) },
    {
      keys: "Alt+ArrowUp",
      label: "Previous check",
      group,
      whileTyping,
      run: () => does.onStep(-1),
    },
    {
      keys: "Alt+Shift+1",
      label: "Headline",
      group,
      whileTyping,
      run: () => does.goTo({ kind: "headline" }),
    },
    {
      keys: "Alt+Shift+2",
      label: "Deck",
      group,
      whileTyping,
      run: () => does.goTo({ kind: "deck" }),
    },
    {
      keys: "Alt+Shift+3",
      label: "Body",
      group,
      whileTyping,
      run: () => does.goTo({ kind: "body" }),
    },
    {
      keys: "Alt+Shift+W",
      label: "Wire source beside the copy",
      group,
      whileTyping,
      run: () => does.showTab("wire"),
    },
    {
      keys: "Alt+Shift+P",
      label: "Pictures of the story",
      group,
      whileTyping,
      run: does.onPictures,
    },
    {
      keys: "Escape",
      label: "Back to the stories",
      group,
      run: () => void navigate({ to: "..", from: "/$title/stories/$story" }),
    },
  ]);
  useActs([
    ...(does.mayPublish
      ? [
          {
            id: "publish",
            label: "Publish…",
            icon: Send,
            keys: "Ctrl+Enter",
            kind: "do" as const,
            run: does.onPublish,
          },
        ]
      : []),
    ...(does.mayWrite
      ? [
          {
            id: "name-version",
            label: "Keep this version…",
            icon: History,
            keys: "Ctrl+S",
            kind: "do" as const,
            run: does.onName,
          },
        ]
      : []),
    ...(does.mayWithdraw
      ? [
          {
            id: "withdraw",
            label: "Withdraw…",
            detail: "take it from readers",
            icon: Undo2,
            kind: "do" as const,
            run: does.onWithdraw,
          },
        ]
      : []),
    { id: "preview", label: "Preview on or off", icon: Eye, kind: "do", run: does.onPreview },
    {
      id: "next-check",
      label: "Next check",
      icon: Check,
      keys: "Alt+ArrowDown",
      kind: "do",
      run: () => does.onStep(1),
    },
  ]);
}
