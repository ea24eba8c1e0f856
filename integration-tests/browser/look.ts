export type Look = { width: 1280 | 360; language: "en" | "de"; theme: "light" | "dark" };

/** Every width, language and theme at least twice, in as few visits as that takes. */
export const LOOKS: Look[] = [
  { width: 1280, language: "en", theme: "light" },
  { width: 1280, language: "de", theme: "dark" },
  { width: 360, language: "de", theme: "light" },
  { width: 360, language: "en", theme: "dark" },
];
export const nameOf = ({ width, language, theme }: Look): string => `${width}-${language}-${theme}`;
export const NAMED_LOOKS = LOOKS.map((look) => [nameOf(look), look] as const);
