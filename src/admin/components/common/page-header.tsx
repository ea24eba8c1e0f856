import { Heading, Text } from "@medusajs/ui";
import type { ReactNode } from "react";

/** The heading of a page of ours, with what it is for. */
export function PageHeader({ title, subtitle, children }: { title: string; subtitle?: string; children?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
      <div className="min-w-0 grow basis-48">
        <Heading level="h1">{title}</Heading>
        {subtitle && <Text size="small" className="text-ui-fg-subtle">{subtitle}</Text>}
      </div>
      {children && <div className="flex flex-wrap items-center gap-2">{children}</div>}
    </div>
  );
}
