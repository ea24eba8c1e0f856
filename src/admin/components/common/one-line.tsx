import { clx } from "@medusajs/ui";

/** A text that may be long, cut to a line of a table; pointing at it shows all. */
export const OneLine = ({ text, wide = false, className }: { text: string; wide?: boolean; className?: string }) => (
  <span className={clx("block truncate", wide ? "max-w-72" : "max-w-56", className)} title={text}>{text}</span>
);
