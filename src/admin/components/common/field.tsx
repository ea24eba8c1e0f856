import { Hint, Label } from "@medusajs/ui";
import { type ReactNode, useId } from "react";

type Ids = { id: string; "aria-describedby"?: string };
type Props = { label: string; hint?: string; children: (ids: Ids) => ReactNode };

/** A field of a form with its label and what it means. */
export function Field({ label, hint, children }: Props) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <Label htmlFor={id} size="small" weight="plus">{label}</Label>
      {children({ id, ...(hint && { "aria-describedby": `${id}-hint` }) })}
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
    </div>
  );
}
