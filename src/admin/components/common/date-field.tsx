import { DatePicker, Hint, Text } from "@medusajs/ui";
import { useId } from "react";

type Props = { label: string; hint?: string; value: Date | null; onChange: (at: Date | null) => void; granularity?: "day" | "minute"; isRequired?: boolean };

/** A field of a day, or of a moment; it is a group of fields, so its label is not a `<label>`. */
export function DateField({ label, hint, ...picker }: Props) {
  const id = useId();
  return (
    <div className="flex flex-col gap-y-1">
      <Text id={id} size="small" leading="compact" weight="plus">{label}</Text>
      <DatePicker {...picker} modal aria-labelledby={id} aria-describedby={hint && `${id}-hint`} />
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
    </div>
  );
}
