import { Input, RadioGroup } from "@medusajs/ui";
import { useState } from "react";
import type { DangerousGoods } from "../../../modules/carrier/rules/label-options";
import type { LabelWishes } from "../../../workflows/carrier/label-request";
import { minorIn, minorMoney } from "../../lib/money";
import { useCarriers } from "../../lib/queries/carriers";
import { useLabelActions, useRates } from "../../lib/queries/labels";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Choice } from "../common/choice";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";
import { SwitchField } from "../common/switch-field";
import { AddressHint } from "./address-hint";
import { GoodsField } from "./goods-field";

type Signature = NonNullable<LabelWishes["signature"]>;
/** As the merchant's rules have it. */
const BY_RULE = "rule";
const SIGNATURES = [BY_RULE, "none", "any", "adult"] as const;

/** A label of another service, or carrier, than the shopper's or the rules' own, how the parcel is insured, declared and handed over, and what the carrier says of its address. */
export function LabelDrawer({ packageId, orderId, name, onClose }: { packageId: string; orderId: string; name: string; onClose: () => void }) {
  const { t } = useText();
  const { data } = useCarriers();
  const accounts = data?.accounts ?? [];
  const [chosen, setChosen] = useState("");
  const [rate, setRate] = useState("");
  const [signature, setSignature] = useState<string>(BY_RULE);
  const [number, setNumber] = useState("");
  const [withReturn, setWithReturn] = useState(false);
  const [insured, setInsured] = useState("");
  const [goods, setGoods] = useState<DangerousGoods[] | null>(null);
  const [accepts, setAccepts] = useState(false);
  const account = accounts.find(({ adapter }) => adapter === chosen) ?? accounts.find(({ is_default }) => is_default) ?? accounts[0];
  const does = account?.does ?? [];
  const { buy } = useLabelActions(packageId);
  const currency = useRates(packageId, account?.adapter ?? "").data?.[0]?.currency_code;
  const insuredAmount = minorIn(insured, currency);
  const send = () => buy.mutate({
    adapter: account!.adapter, rate_id: rate, ...(signature !== BY_RULE && { signature: signature as Signature }), ...(number && { tracking_number: number }),
    ...(does.includes("insurance") && insuredAmount !== undefined && { insured_amount: insuredAmount }), ...(does.includes("dangerous_goods") && goods && { dangerous_goods: goods }),
    ...(withReturn && { return_label: true }), ...(accepts && { accept_address: true }),
  }, { onSuccess: onClose });
  const change = (adapter: string) => {
    setChosen(adapter);
    setRate("");
  };
  return (
    <FormDrawer
      title={t("label.title", { name })} description={t("label.text")} submit={t("workOrders.buyLabel")} canSubmit={rate !== "" && (insured.trim() === "" || insuredAmount !== undefined)} isPending={buy.isPending} error={buy.error} onClose={onClose} onSubmit={send}
    >
      {accounts.length > 1 && (
        <Field label={t("label.carrier")}>
          {({ id }) => <Choice id={id} label={t("label.carrier")} value={account?.adapter ?? ""} options={accounts.map(({ adapter, name: label }) => ({ value: adapter, label }))} onChange={change} />}
        </Field>
      )}
      {account && <Services packageId={packageId} adapter={account.adapter} value={rate} onChange={setRate} />}
      {!does.includes("labels") && <Field label={t("facts.trackingNumber")} hint={t("label.ownNumber")}>{(ids) => <Input {...ids} maxLength={100} value={number} onChange={({ target }) => setNumber(target.value)} />}</Field>}
      {does.includes("signature") && (
        <Field label={t("label.signature")}>
          {({ id }) => <Choice id={id} label={t("label.signature")} value={signature} options={SIGNATURES.map((one) => ({ value: one, label: t(`label.signatureOf.${one}`) }))} onChange={setSignature} />}
        </Field>
      )}
      {does.includes("insurance") && currency && (
        <Field label={t("label.insured", { currency: currency.toUpperCase() })} hint={t("label.insuredHint")}>{(ids) => <Input {...ids} inputMode="decimal" maxLength={15} value={insured} onChange={({ target }) => setInsured(target.value)} />}</Field>
      )}
      {does.includes("dangerous_goods") && <GoodsField value={goods} onChange={setGoods} />}
      {does.includes("returns") && <SwitchField label={t("label.withReturn")} hint={t("label.withReturnHint")} checked={withReturn} onChange={setWithReturn} />}
      {account && does.includes("address_verification") && <AddressHint orderId={orderId} adapter={account.adapter} />}
      {does.includes("address_verification") && <SwitchField label={t("label.accept")} hint={t("label.acceptHint")} checked={accepts} onChange={setAccepts} />}
    </FormDrawer>
  );
}

type ServicesProps = { packageId: string; adapter: string; value: string; onChange: (rateId: string) => void };

/** What each service costs and how long it takes. */
function Services({ packageId, adapter, value, onChange }: ServicesProps) {
  const { t, locale } = useText();
  return (
    <Answer query={useRates(packageId, adapter)} rows={3}>
      {(rates) => (
        <RadioGroup aria-label={t("label.service")} value={value} onValueChange={onChange}>
          {rates.map((rate) => (
            <RadioGroup.ChoiceBox
              key={rate.id} value={rate.id} label={`${rate.carrier} · ${rate.service_name}`}
              description={[minorMoney(rate.amount, rate.currency_code, locale), rate.estimated_days !== null && t("label.days", { count: rate.estimated_days })].filter(Boolean).join(" · ")}
            />
          ))}
        </RadioGroup>
      )}
    </Answer>
  );
}
