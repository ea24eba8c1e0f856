import { Hint, Label, Switch } from "@medusajs/ui";
import { useId } from "react";

type Props = { label: string; hint?: string; checked: boolean; onChange: (checked: boolean) => void };

/** Something that is on or off, with what it means. */
export function SwitchField({ label, hint, checked, onChange }: Props) {
  const id = useId();
  return (
    <div className="flex items-start gap-x-3">
      <Switch id={id} className="mt-0.5 shrink-0" checked={checked} onCheckedChange={onChange} aria-describedby={hint && `${id}-hint`} />
      <div className="flex flex-col gap-y-1">
        <Label htmlFor={id} size="small" weight="plus">{label}</Label>
        {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      </div>
    </div>
  );
}
