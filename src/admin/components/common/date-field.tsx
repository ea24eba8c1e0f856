import { DatePicker, Hint, Text } from "@medusajs/ui";
import { useId } from "react";

type Props = { label: string; hint?: string; value: Date | null; onChange: (at: Date | null) => void; granularity?: "day" | "minute"; isRequired?: boolean };

/** A field of a day, or of a moment; it is a group of fields, so its label is not a `<label>`. */
export function DateField({ label, hint, ...picker }: Props) {
  const id = useId();
  return (
    <div className="flex flex-col gap-y-1">
      <Text id={id} size="small" leading="compact" weight="plus">{label}</Text>
      {/* The kit writes what is still to be filled in too faintly on a dark ground (2.96 : 1, WCAG asks for 4.5). */}
      <DatePicker {...picker} modal className="[--fg-muted:var(--fg-subtle)]" aria-labelledby={id} aria-describedby={hint && `${id}-hint`} />
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
    </div>
  );
}
