/** Permanent names of what can be odd about a picture that is nevertheless read. */
export const PICTURE_WARNINGS = {
  "picture-cut-short": "The picture's data ends too early; the file may be incomplete.",
  "exif-damaged": "A part of the EXIF data cannot be read and was left out.",
  "iptc-damaged": "A part of the IPTC data cannot be read and was left out.",
  "iptc-charset-doubtful": "The IPTC text says it is UTF-8 and is not; it was read as Latin.",
  "iptc-newer-than-xmp": "The IPTC data was changed after the XMP data; where they differ, IPTC was used.",
  "xmp-damaged": "A part of the XMP data cannot be read and was left out.",
  "xmp-misplaced": "The XMP data does not stand where the standard wants it; it was read anyway.",
  "date-unreadable": "A date in the file is no date and was left out.",
  "date-of-scan": "The file does not say when the picture was taken; this is when it was digitised.",
  "camera-caption-ignored": "The caption is what the camera always writes and was left out.",
  "metadata-too-long": "A part of the metadata is larger than is sensible and was left out.",
} as const;

export type WarningCode = keyof typeof PICTURE_WARNINGS;

export interface PictureWarning {
  readonly code: WarningCode;
  readonly message: string;
}

/** Collects warnings, each kind once. */
export interface Warnings {
  add(code: WarningCode): void;
  all(): readonly PictureWarning[];
}

export function makeWarnings(): Warnings {
  const codes = new Set<WarningCode>();
  return {
    add: (code) => void codes.add(code),
    all: () => [...codes].map((code) => ({ code, message: PICTURE_WARNINGS[code] })),
  };
}

/** Runs a reader of untrusted bytes; bytes missing become the warning, bugs still throw. */
export function attempt<T>(warnings: Warnings, code: WarningCode, fallback: T, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    warnings.add(code);
    return fallback;
  }
}
