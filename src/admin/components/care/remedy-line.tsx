import type { CaseLine } from "../../lib/care/types";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { Field } from "../common/field";

const MOST = 100;
type Props = { line: CaseLine; withVariant: boolean; quantity: number; variant: string; onChange: (change: { quantity?: number; variant_id?: string }) => void };

/** How many of one line, and what is sent instead. */
export function RemedyLine({ line: { title, quantity: ordered, variants }, withVariant, quantity, variant, onChange }: Props) {
  const { t } = useText();
  const counts = Array.from({ length: Math.min(ordered, MOST) + 1 }, (_, n) => ({ value: String(n), label: String(n) }));
  return (
    <div className="flex flex-col gap-y-2">
      <Field label={title}>{({ id }) => <Choice id={id} label={title} value={String(quantity)} options={counts} onChange={(value) => onChange({ quantity: Number(value) })} />}</Field>
      {withVariant && quantity > 0 && <Choice label={t("care.instead", { what: title })} placeholder={t("care.insteadOf")} value={variant} options={variants.map(({ id, title: name }) => ({ value: id, label: name }))} onChange={(variant_id) => onChange({ variant_id })} />}
    </div>
  );
}
