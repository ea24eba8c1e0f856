import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";

export type Fact = readonly [name: string, value: ReactNode];

/** Names and values in two columns, one below the other on a phone. */
export const FactList = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="grid grid-cols-1 gap-x-4 px-6 py-4 md:grid-cols-[180px_1fr] md:gap-y-2">
    {facts.map(([name, value]) => (
      <div key={name} className="contents">
        <dt className="flex"><Text as="span" size="small" leading="compact" weight="plus" className="text-ui-fg-subtle">{name}</Text></dt>
        <dd className="mb-3 flex min-w-0 md:mb-0"><Text as="span" size="small" className="whitespace-pre-line break-words">{value}</Text></dd>
      </div>
    ))}
  </dl>
);
