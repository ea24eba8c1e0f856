import { clx, Heading, Text } from "@medusajs/ui";
import type { ReactNode } from "react";

/** The heading of a part of a page, with what it is for and what can be done with it. */
export function SectionHeader({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
      <div className={clx("min-w-0 grow", text && "basis-48")}>
        <Heading level="h2">{title}</Heading>
        {text && <Text size="small" className="text-ui-fg-subtle">{text}</Text>}
      </div>
      {children && <div className="flex flex-wrap items-center gap-2">{children}</div>}
    </div>
  );
}
