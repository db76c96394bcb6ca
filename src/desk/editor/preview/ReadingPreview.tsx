import type { Block, Content, Inline, PictureUse } from "../../../stories/content.ts";
import { firstIdIn } from "../panes/outline.ts";
import { focusOf, imageAddress, usePicture } from "../../pictures/use-picture.ts";
import style from "./reading-preview.module.css";

interface ReadingPreviewProps {
  readonly content: Content;
  readonly section: string | null;
  readonly isAgency: boolean;
}

/** A content as a reader will meet it, in the reader pages' type; nothing in it can be edited. */
export function ReadingPreview({ content, section, isAgency }: ReadingPreviewProps) {
  const { headline, deck, byline, agencyCredit, mainPicture, body, contributorLine } = content;
  return (
    <article className={style.page}>
      <p className={style.labels}>
        {section !== null && <span className={style.section}>{section}</span>}
        {isAgency && <span className={style.wire}>From the wire</span>}
      </p>
      <h2 className={style.headline}>{headline.trim() || "No headline yet"}</h2>
      {deck.trim() !== "" && <p className={style.deck}>{deck}</p>}
      <p className={style.byline}>{bylineOf(byline, agencyCredit)}</p>
      {mainPicture !== null && <PreviewPicture use={mainPicture} />}
      <div className={style.copy}>
        {body.content.map((block, index) => (
          <PreviewBlock
            key={firstIdIn(block) ?? index}
            block={block}
            dateline={index === 0 ? datelineOf(content) : ""}
          />
        ))}
        {contributorLine.trim() !== "" && <p className={style.contributor}>{contributorLine}</p>}
      </div>
    </article>
  );
}

function bylineOf(byline: string, agency: string): string {
  const name = byline.trim().replace(/^by\s+/iu, "");
  if (agency.trim() === "") return name === "" ? "" : `By ${name}`;
  return name === "" ? agency : `${agency}, edited by ${name}`;
}

const datelineOf = ({ dateline: { place, region } }: Content): string =>
  place.trim() === "" ? "" : region.trim() === "" ? `${place} — ` : `${place}, ${region} — `;

function PreviewBlock({ block, dateline }: { readonly block: Block; readonly dateline: string }) {
  switch (block.type) {
    case "paragraph":
      return (
        <p>
          {dateline !== "" && <strong className={style.dateline}>{dateline}</strong>}
          <Words inlines={block.content} />
        </p>
      );
    case "subhead":
      return (
        <h3>
          <Words inlines={block.content} />
        </h3>
      );
    case "quote":
      return (
        <blockquote>
          <p>
            <Words inlines={block.content} />
          </p>
          {block.attrs.speaker !== "" && <footer>— {block.attrs.speaker}</footer>}
        </blockquote>
      );
    case "picture":
      return <PreviewPicture use={block.attrs} />;
    case "table":
      return <PreviewTable block={block} />;
    case "bulletList":
    case "orderedList":
      return <PreviewList block={block} />;
  }
}

function PreviewList({ block }: { readonly block: Extract<Block, { type: "bulletList" | "orderedList" }> }) {
  const List = block.type === "bulletList" ? "ul" : "ol";
  return (
    <List>
      {block.content.map((item, index) => (
        <li key={index}>
          {item.content.map((paragraph) => (
            <p key={paragraph.attrs.id}>
              <Words inlines={paragraph.content} />
            </p>
          ))}
        </li>
      ))}
    </List>
  );
}

function PreviewTable({ block }: { readonly block: Extract<Block, { type: "table" }> }) {
  return (
    <table>
      <tbody>
        {block.content.map((row, rowIndex) => (
          <tr key={rowIndex}>
            {row.content.map((cell, index) => {
              const Cell = cell.type === "tableHeader" ? "th" : "td";
              return (
                <Cell key={index} colSpan={cell.attrs?.colspan} rowSpan={cell.attrs?.rowspan}>
                  {cell.content.map((paragraph) => (
                    <p key={paragraph.attrs.id}>
                      <Words inlines={paragraph.content} />
                    </p>
                  ))}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PreviewPicture({ use }: { readonly use: PictureUse }) {
  const { data: picture } = usePicture(use.pictureId);
  if (picture === undefined || picture.state !== "ready") return null;
  return (
    <figure>
      <img
        src={imageAddress(picture, 960)}
        alt={use.alt}
        width={picture.width}
        height={picture.height}
        style={focusOf(picture)}
      />
      <figcaption>
        {use.caption} <span className={style.credit}>{picture.credit}</span>
      </figcaption>
    </figure>
  );
}

function Words({ inlines }: { readonly inlines: readonly Inline[] | undefined }) {
  return (inlines ?? []).map((inline, index) =>
    inline.type === "hardBreak" ? <br key={index} /> : <Run key={index} run={inline} />,
  );
}

function Run({ run }: { readonly run: Extract<Inline, { type: "text" }> }) {
  return (run.marks ?? []).reduce<React.ReactNode>((inner, mark) => {
    if (mark.type === "bold") return <strong>{inner}</strong>;
    if (mark.type === "italic") return <em>{inner}</em>;
    return (
      <a href={mark.attrs.href} target="_blank" rel="noreferrer">
        {inner}
      </a>
    );
  }, run.text);
}
