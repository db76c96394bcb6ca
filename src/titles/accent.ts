/** Contrast of colours given as #RRGGBB (WCAG 2.2, relative luminance and contrast ratio). Pure. */

/** The sRGB channels of a colour in linear light, 0 to 1. */
export function linearOf(hex: string): readonly [red: number, green: number, blue: number] {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminanceOf(hex: string): number {
  const [red, green, blue] = linearOf(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

export const contrastOnWhite = (hex: string): number => contrast(hex, "#FFFFFF");
