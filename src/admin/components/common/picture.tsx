import { Photo } from "@medusajs/icons";
import { clx } from "@medusajs/ui";

/** A thumbnail as small as core's in its tables; the name beside it says what it shows. */
export const Picture = ({ src, className }: { src: string | null; className?: string }) => (
  <span aria-hidden className={clx("bg-ui-bg-component border-ui-border-base flex h-8 w-6 shrink-0 items-center justify-center overflow-hidden rounded border", className)}>
    {src ? <img src={src} alt="" className="size-full object-cover object-center" /> : <Photo className="text-ui-fg-subtle" />}
  </span>
);
