import type { Editor } from "@tiptap/core";
import { Ellipsis } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import style from "./copy-toolbar.module.css";

const tableActs = {
  "Row above": (editor: Editor) => editor.chain().focus().addRowBefore().run(),
  "Row below": (editor: Editor) => editor.chain().focus().addRowAfter().run(),
  "Column before": (editor: Editor) => editor.chain().focus().addColumnBefore().run(),
  "Column after": (editor: Editor) => editor.chain().focus().addColumnAfter().run(),
  "Heading row on or off": (editor: Editor) => editor.chain().focus().toggleHeaderRow().run(),
  "Join or split cells": (editor: Editor) => editor.chain().focus().mergeOrSplit().run(),
  "Take out row": (editor: Editor) => editor.chain().focus().deleteRow().run(),
  "Take out column": (editor: Editor) => editor.chain().focus().deleteColumn().run(),
  "Take out table": (editor: Editor) => editor.chain().focus().deleteTable().run(),
} satisfies Record<string, (editor: Editor) => boolean>;

/** What can be done with the table the writer stands in. */
export function TableTools({ editor }: { readonly editor: Editor }) {
  return (
    <MenuTrigger>
      <Button className={style.tableTools ?? ""}>
        Table <Ellipsis aria-hidden="true" />
      </Button>
      <Popover className={style.menu ?? ""} placement="bottom start">
        <Menu aria-label="Table" onAction={(key) => tableActs[key as keyof typeof tableActs](editor)}>
          {Object.keys(tableActs).map((name) => (
            <MenuItem key={name} id={name}>
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
