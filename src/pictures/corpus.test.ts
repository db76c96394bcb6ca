import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import test from "node:test";
import { readPicture, type PictureFacts } from "./metadata.ts";

/**
 * Real photographs with what ExifTool read in them. Expected values follow from the golden
 * tags by the MWG rules alone, so that reading and reconciling are both checked.
 */
const FOLDER = "../shared/data/photos";
const SKIP = existsSync(FOLDER) ? false : "../shared/data/photos is not on this machine";

type Group = Readonly<Record<string, unknown>>;
type Golden = Readonly<Record<string, Group | undefined>>;

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value])
    .map((each) => String(each).replaceAll(/\r\n?/g, "\n").trim())
    .filter((text) => text !== "");

function jsonGolden(file: string): Golden | null {
  const path = join(
    FOLDER,
    "bep-imagemeta/gen/testdata_exiftool",
    relative(join(FOLDER, "bep-imagemeta/testdata"), `${file}.json`),
  );
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Golden[])[0]! : null;
}

/** ExifTool's own listings: `[Group, Place, Kind] id - Name: value`; lists are joined by commas. */
const LISTINGS: Readonly<Record<string, string>> = {
  "ExifTool.jpg": "ExifTool_2.out",
  "IPTC.jpg": "IPTC_2.out",
  "XMP.jpg": "XMP_2.out",
  "FotoStation.jpg": "FotoStation_2.out",
  "Canon.jpg": "ExifTool_6.out",
};
const NAMES: Readonly<Record<string, string>> = {
  Description: "Description",
  "Date/Time Original": "DateTimeOriginal",
  "Copyright Notice": "CopyrightNotice",
  "Province-State": "Province-State",
  "Country-Primary Location Name": "Country-PrimaryLocationName",
  "Image Description": "ImageDescription",
  "Date Created": "DateCreated",
  "Image Width": "ImageWidth",
  "Image Height": "ImageHeight",
  "Current IPTC Digest": "CurrentIPTCDigest",
  "IPTC Digest": "IPTCDigest",
};

function listedGolden(file: string): Golden | null {
  const listing = LISTINGS[file.split("/").at(-1) ?? ""];
  if (listing === undefined || !file.includes("/exiftool/")) return null;
  const golden: Record<string, Record<string, unknown>> = {};
  for (const line of readFileSync(join(FOLDER, "exiftool", listing), "utf8").split("\n")) {
    // Only the standard places count: ExifTool also finds IPTC in trailers (IPTC2, IPTC3).
    const [, group, place, label, value] =
      line.match(/^\[(\w+), ([\w-]+), \w+\] \S+ - ([^:]+): (.*)$/) ??
      line.match(/^\[(\w+), (\w+), \w+\] \S+ - ([^:]+): (.*)$/) ??
      [];
    if (
      group === undefined ||
      place === undefined ||
      label === undefined ||
      /^(?:IPTC|IFD)[1-9]/.test(place.replace("IFD0", ""))
    )
      continue;
    const name = NAMES[label] ?? label;
    const list = ["Keywords", "Subject"].includes(name);
    (golden[group] ??= {})[name] ??= list ? value?.split(", ") : value;
  }
  return golden;
}

type Expected = Partial<Record<keyof PictureFacts, unknown>>;

function expectedOf(golden: Golden): Expected {
  const [exif, iptc, xmp, file] = [
    golden["EXIF"] ?? {},
    golden["IPTC"] ?? {},
    golden["XMP"] ?? {},
    golden["File"] ?? {},
  ];
  const stored = golden["Photoshop"]?.["IPTCDigest"];
  const iptcIsNewer = stored !== undefined && stored !== file["CurrentIPTCDigest"];
  const list = (iptcTag: string, xmpTag: string): string[] => {
    const [ours, theirs] = [texts(xmp[xmpTag]), texts(iptc[iptcTag])];
    if (iptcIsNewer) return theirs.length > 0 ? theirs : ours;
    return ours.length > 0 ? ours : theirs;
  };
  const one = (iptcTag: string, xmpTag: string, exifTag = ""): string =>
    texts(exif[exifTag])[0] ?? list(iptcTag, xmpTag)[0] ?? "";
  const width = file["ImageWidth"] ?? golden["PNG"]?.["ImageWidth"];
  const height = file["ImageHeight"] ?? golden["PNG"]?.["ImageHeight"];
  return {
    headline: one("Headline", "Headline"),
    caption: one("Caption-Abstract", "Description", "ImageDescription"),
    credit: one("Credit", "Credit"),
    byline: texts(exif["Artist"])[0] ?? list("By-line", "Creator").join(", "),
    source: one("Source", "Source"),
    copyright: one("CopyrightNotice", "Rights", "Copyright"),
    city: one("City", "City"),
    region: one("Province-State", "State"),
    country: one("Country-PrimaryLocationName", "Country"),
    keywords: list("Keywords", "Subject"),
    usageTerms: texts(xmp["UsageTerms"])[0] ?? "",
    ...(width === undefined ? {} : { width: Number(width), height: Number(height) }),
  };
}

/** The day and, where EXIF has one, the second: `2002:07:13 15:58:28` as `2002-07-13T15:58:28`. */
function expectedMoment(golden: Golden): string | null {
  const [exif, iptc, xmp] = [golden["EXIF"] ?? {}, golden["IPTC"] ?? {}, golden["XMP"] ?? {}];
  const tags = [exif["DateTimeOriginal"], xmp["DateCreated"], xmp["DateTimeOriginal"], iptc["DateCreated"]];
  const text = tags.flatMap(texts).find((each) => /^[1-9]\d{3}:/.test(each));
  return text === undefined ? null : text.replace(":", "-").replace(":", "-").replace(" ", "T").slice(0, 19);
}

const photos = SKIP === false ? globSync(`${FOLDER}/**/*.{jpg,JPG,png,webp,tif,avif}`).toSorted() : [];

test(
  "core fields of the reference photographs equal what ExifTool reads in them",
  { skip: SKIP },
  async (t) => {
    let files = 0;
    let fields = 0;
    const wrong: string[] = [];
    for (const file of photos) {
      const golden = jsonGolden(file) ?? listedGolden(file);
      if (golden === null || (golden["File"]?.["ImageWidth"] ?? golden["PNG"]?.["ImageWidth"]) === undefined)
        continue;
      const answer = await readPicture(readFileSync(file));
      files += 1;
      if (answer.kind === "refused") {
        wrong.push(`${file}: refused, ${answer.message}`);
        continue;
      }
      const facts: PictureFacts = answer.facts;
      for (const [name, expected] of Object.entries(expectedOf(golden))) {
        fields += 1;
        const got = facts[name as keyof PictureFacts];
        if (JSON.stringify(got) !== JSON.stringify(expected))
          wrong.push(`${file}: ${name} ${JSON.stringify(got)}, not ${JSON.stringify(expected)}`);
      }
      const moment = expectedMoment(golden);
      fields += 1;
      if (moment !== null && facts.created?.startsWith(moment) !== true)
        wrong.push(`${file}: created ${facts.created}, not ${moment}`);
    }
    t.diagnostic(
      `${files} photographs with golden output, ${fields} fields compared, ${wrong.length} differ`,
    );
    assert.deepEqual(wrong, []);
    assert.ok(files >= 25, `only ${files} photographs found`);
  },
);

test("every file of the folder is read or refused with a right reason", { skip: SKIP }, async (t) => {
  const counts = new Map<string, number>();
  const others = globSync(`${FOLDER}/**/*.{gif,psd,svg,xmp}`);
  for (const file of [...photos, ...others]) {
    const answer = await readPicture(readFileSync(file));
    const key = answer.kind === "read" ? `read ${answer.format}` : answer.code;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const holdsNone = /corrupt\/(?:huge_tag|max_uint32)/.test(file);
    const expected = others.includes(file) ? "picture-format" : holdsNone ? "picture-damaged" : "read";
    assert.equal(answer.kind === "read" ? "read" : answer.code, expected, file);
  }
  t.diagnostic([...counts].map(([key, count]) => `${key}: ${count}`).join(", "));
});
