import { Checkbox, Label } from "@medusajs/ui";
import { useId } from "react";
import { DANGEROUS_GOODS, type DangerousGoods } from "../../../modules/carrier/rules/label-options";
import { useText } from "../../lib/use-text";
import { SwitchField } from "../common/switch-field";

type Props = { /** Null: as the merchant's rules have it. */ value: readonly DangerousGoods[] | null; onChange: (value: DangerousGoods[] | null) => void };

/** What the carrier must know of: as the rules say, or ticked by hand. */
export function GoodsField({ value, onChange }: Props) {
  const { t } = useText();
  const id = useId();
  return (
    <>
      <SwitchField label={t("label.goodsOwn")} hint={t("label.goodsHint")} checked={value !== null} onChange={(own) => onChange(own ? [] : null)} />
      {value && (
        <fieldset className="flex min-w-0 flex-col gap-y-2">
          <legend className="txt-compact-small-plus mb-2">{t("label.goods")}</legend>
          {DANGEROUS_GOODS.map((one) => (
            <div key={one} className="flex items-center gap-x-2">
              <Checkbox id={`${id}-${one}`} checked={value.includes(one)} onCheckedChange={(on) => onChange(DANGEROUS_GOODS.filter((other) => (other === one ? on === true : value.includes(other))))} />
              <Label htmlFor={`${id}-${one}`} size="small" className="min-w-0 break-words">{t(`label.goodsOf.${one}`)}</Label>
            </div>
          ))}
        </fieldset>
      )}
    </>
  );
}
