import { EllipsisHorizontal } from "@medusajs/icons";
import { DropdownMenu, IconButton } from "@medusajs/ui";
import type { ReactNode } from "react";

export type Action = { icon: ReactNode; label: string; onSelect: () => void };

/** What can be done with one row, behind three dots. */
export function RowActions({ label, actions }: { label: string; actions: readonly Action[] }) {
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton size="small" variant="transparent" aria-label={label}><EllipsisHorizontal /></IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        {actions.map(({ icon, label: name, onSelect }) => (
          <DropdownMenu.Item key={name} className="gap-x-2" onSelect={onSelect}>
            <span aria-hidden className="text-ui-fg-subtle">{icon}</span>
            {name}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  );
}
