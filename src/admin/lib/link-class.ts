/** Links are underlined text: the dashboard's link blue has too little contrast on white (3.7 : 1, WCAG asks for 4.5). */
export const LINK =
  "text-ui-fg-base decoration-ui-border-strong hover:decoration-ui-fg-base focus-visible:shadow-borders-focus rounded-sm underline underline-offset-4 outline-none";
