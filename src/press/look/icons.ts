/**
 * The house's own icons: 24 grid, 1.75 stroke, round caps, in the colour of the text beside them.
 * Inner markup of the SVG. Pure.
 */
export const icons = {
  moon: '<path d="M20 14.2A8.3 8.3 0 0 1 9.8 4 8.3 8.3 0 1 0 20 14.2z"/>',
  sun: '<circle cx="12" cy="12" r="4"/><path d="M12 3v1.6M12 19.4V21M3 12h1.6M19.4 12H21M5.6 5.6l1.2 1.2M17.2 17.2l1.2 1.2M5.6 18.4l1.2-1.2M17.2 6.8l1.2-1.2"/>',
  down: '<path d="m6 9.5 6 6 6-6"/>',
  menu: '<path d="M4 7h16M4 12h16M4 17h16"/>',
  mail: '<rect x="3" y="5.5" width="18" height="13.5" rx="1.5"/><path d="m3.6 7 8.4 6.4L20.4 7"/>',
  mast: '<circle cx="12" cy="11" r="1.7"/><path d="M12 12.7V21M8.5 14.6a5 5 0 1 1 7 0M6 17.6a9 9 0 1 1 12 0"/>',
  quotes:
    '<path d="M10.2 14.2a2.5 2.5 0 1 1-5 0c0-3.5 1.4-6 4.2-7.4M19.2 14.2a2.5 2.5 0 1 1-5 0c0-3.5 1.4-6 4.2-7.4"/>',
  share: '<path d="M12 14.5V3.6M8 7.2l4-3.8 4 3.8M7 11H5v9.5h14V11h-2"/>',
  print: '<path d="M7 8.5v-5h10v5M7 17.5H4v-9h16v9h-3M7 13.5h10v7H7z"/>',
  warning: '<path d="M12 4 21 19.5H3zM12 10v4.4M12 16.9v.1"/>',
  tick: '<path d="m4.5 12.5 5 5L19.5 7"/>',
} as const satisfies Record<string, string>;

export type IconName = keyof typeof icons;
