import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import {
  Bold,
  Heading,
  Image,
  Italic,
  Link2,
  List,
  ListOrdered,
  Quote,
  Redo2,
  Table,
  Undo2,
} from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { Group, Separator, Toolbar } from "react-aria-components";
import { showToast } from "../../announcer.ts";
import { toggleListBlock, toggleTextBlock } from "../schema/block-commands.ts";
import style from "./copy-toolbar.module.css";
import { TableTools } from "./TableTools.tsx";

interface CopyToolbarProps {
  readonly editor: Editor;
  /** Stands before the tools. */
  readonly left?: ReactNode;
  readonly onLink: () => void;
  readonly onPicture: () => void;
  readonly children?: ReactNode;
}

const onOff = (editor: Editor) => ({
  bold: editor.isActive("bold"),
  italic: editor.isActive("italic"),
  link: editor.isActive("link"),
  quote: editor.isActive("quote"),
  subhead: editor.isActive("subhead"),
  bulletList: editor.isActive("bulletList"),
  orderedList: editor.isActive("orderedList"),
  table: editor.isActive("table"),
});

export function CopyToolbar({ editor, left, onLink, onPicture, children }: CopyToolbarProps) {
  const on = useEditorState({ editor, selector: ({ editor: now }) => onOff(now) });
  const orSay = (isDone: boolean): void => {
    if (!isDone) showToast("That cannot stand here: lists and tables hold plain paragraphs.");
  };
  const focused = () => editor.chain().focus();
  return (
    <div className={style.bar}>
      {left}
      <Toolbar aria-label="Copy" className={style.tools ?? ""}>
        <Group aria-label="Words" className={style.group ?? ""}>
          <Tool
            label="Bold"
            keys="Ctrl B"
            isOn={on.bold}
            act={() => focused().toggleBold().run()}
            icon={<Bold />}
          />
          <Tool
            label="Italic"
            keys="Ctrl I"
            isOn={on.italic}
            act={() => focused().toggleItalic().run()}
            icon={<Italic />}
          />
          <Tool label="Link" isOn={on.link} act={onLink} icon={<Link2 />} />
        </Group>
        <Separator orientation="vertical" />
        <Group aria-label="Blocks" className={style.group ?? ""}>
          <Tool
            label="Subhead"
            isOn={on.subhead}
            act={() => orSay(toggleTextBlock(editor, "subhead"))}
            icon={<Heading />}
          />
          <Tool
            label="Quote"
            isOn={on.quote}
            act={() => orSay(toggleTextBlock(editor, "quote"))}
            icon={<Quote />}
          />
          <Tool
            label="List"
            isOn={on.bulletList}
            act={() => orSay(toggleListBlock(editor, "bulletList"))}
            icon={<List />}
          />
          <Tool
            label="Numbered list"
            isOn={on.orderedList}
            act={() => orSay(toggleListBlock(editor, "orderedList"))}
            icon={<ListOrdered />}
          />
          <Act label="Picture" act={onPicture} icon={<Image />} />
          {on.table ? (
            <TableTools editor={editor} />
          ) : (
            <Act
              label="Table"
              act={() => orSay(focused().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run())}
              icon={<Table />}
            />
          )}
        </Group>
        <Separator orientation="vertical" />
        <Group aria-label="Steps" className={style.group ?? ""}>
          <Act label="Undo" keys="Ctrl Z" act={() => focused().undo().run()} icon={<Undo2 />} />
          <Act label="Redo" keys="Ctrl Y" act={() => focused().redo().run()} icon={<Redo2 />} />
        </Group>
      </Toolbar>
      <div className={style.aside}>{children}</div>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly keys?: string;
  readonly isOn: boolean;
  readonly act: () => void;
  readonly icon: ReactNode;
}

const named = (label: string, keys: string | undefined): string =>
  keys === undefined ? label : `${label} (${keys})`;

// The mouse must not take the caret out of the copy.
const keepCaret = (event: MouseEvent): void => event.preventDefault();

function Tool({ label, keys, isOn, act, icon }: ToolProps) {
  const name = named(label, keys);
  return (
    <button
      type="button"
      className={style.tool}
      aria-label={label}
      title={name}
      aria-pressed={isOn}
      onMouseDown={keepCaret}
      onClick={act}
    >
      {icon}
    </button>
  );
}

function Act({ label, keys, act, icon }: Omit<ToolProps, "isOn">) {
  return (
    <button
      type="button"
      className={style.tool}
      aria-label={label}
      title={named(label, keys)}
      onMouseDown={keepCaret}
      onClick={act}
    >
      {icon}
    </button>
  );
}
