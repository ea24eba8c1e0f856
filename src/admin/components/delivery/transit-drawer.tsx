import { Checkbox, Input, Label, Text } from "@medusajs/ui";
import { useId, useState } from "react";
import { weekDayName, WEEK } from "../../lib/delivery/week";
import type { TransitTime } from "../../lib/delivery/types";
import { asTyped } from "../../lib/numbers";
import { useSaveTransitTime, useServiceNames } from "../../lib/queries/delivery";
import { useLocationNames } from "../../lib/queries/locations";
import { useCountryOptions } from "../../lib/queries/use-country-options";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";
import { NumberField } from "../common/number-field";
import { SwitchField } from "../common/switch-field";

/** Stands for any: a select cannot hold an empty value. */
const ANY = "any";
const asValue = (chosen: string): string | null => (chosen === ANY ? null : chosen);
const USUAL_DAYS = [1, 2, 3, 4, 5];

/** How long a way takes, new or to be changed. */
export function TransitDrawer({ row, onClose }: { row?: TransitTime; onClose: () => void }) {
  const { t } = useText();
  const [service, setService] = useState(row?.service ?? ANY);
  const [country, setCountry] = useState(row?.country_code ?? ANY);
  const [postal, setPostal] = useState(row?.postal_prefix ?? "");
  const [location, setLocation] = useState(row?.location_id ?? ANY);
  const [min, setMin] = useState(asTyped(row?.min_days));
  const [max, setMax] = useState(asTyped(row?.max_days));
  const [days, setDays] = useState<number[] | null>(row?.carrier_days ?? null);
  const services = useServiceOptions(service);
  const countries = useCountryOptions(country === ANY ? [] : [country]);
  const locations = [...useLocationNames()].map(([value, label]) => ({ value, label }));
  const save = useSaveTransitTime(row?.id);
  const submit = () =>
    save.mutate(
      {
        service: asValue(service), country_code: asValue(country), postal_prefix: country === ANY ? null : postal.trim() || null, location_id: asValue(location),
        min_days: Number(min), max_days: Number(max), carrier_days: days,
      },
      done(t("rules.saved"), onClose)
    );
  const canSubmit = min !== "" && max !== "" && (days === null || days.length > 0);
  return (
    <FormDrawer title={t(row ? "delivery.editTransit" : "delivery.newTransit")} description={t("delivery.transitDrawer")} onClose={onClose} onSubmit={submit} canSubmit={canSubmit} isPending={save.isPending} error={save.error}>
      <Field label={t("delivery.service")} hint={t("delivery.serviceHint")}>
        {({ id }) => <Choice id={id} label={t("delivery.service")} value={service} options={[{ value: ANY, label: t("delivery.anyService") }, ...services]} onChange={setService} />}
      </Field>
      <Field label={t("sourcing.country")}>
        {({ id }) => <Choice id={id} label={t("sourcing.country")} value={country} options={[{ value: ANY, label: t("sourcing.anyCountry") }, ...countries]} onChange={setCountry} />}
      </Field>
      {country !== ANY && <Field label={t("sourcing.postal")} hint={t("delivery.postalHint")}>{(ids) => <Input {...ids} maxLength={20} value={postal} onChange={({ target }) => setPostal(target.value)} />}</Field>}
      <Field label={t("delivery.fromLocation")}>
        {({ id }) => <Choice id={id} label={t("delivery.fromLocation")} value={location} options={[{ value: ANY, label: t("delivery.anywhere") }, ...locations]} onChange={setLocation} />}
      </Field>
      <div className="flex flex-col gap-y-1">
        <div className="grid grid-cols-2 gap-x-4">
          <NumberField label={t("delivery.fewest")} min={0} max={60} step={1} isRequired value={min} onChange={setMin} />
          <NumberField label={t("delivery.most")} min={0} max={60} step={1} isRequired value={max} onChange={setMax} />
        </div>
        <span className="txt-small text-ui-fg-subtle">{t("delivery.daysHint")}</span>
      </div>
      <SwitchField label={t("delivery.ownDays")} hint={t("delivery.ownDaysHint")} checked={days !== null} onChange={(own) => setDays(own ? USUAL_DAYS : null)} />
      {days && <CarrierDays days={days} onChange={setDays} />}
    </FormDrawer>
  );
}

/** The store's shipping options, the carriers' services that they name, and what was chosen before. */
function useServiceOptions(chosen: string): { value: string; label: string }[] {
  const names = useServiceNames();
  const own = [...names].map(([value, { name }]) => ({ value, label: name }));
  const services = [...new Set([...names.values()].flatMap(({ service }) => service ?? []))].map((value) => ({ value, label: value }));
  const known = [...own, ...services];
  return chosen === ANY || known.some(({ value }) => value === chosen) ? known : [...known, { value: chosen, label: chosen }];
}

function CarrierDays({ days, onChange }: { days: readonly number[]; onChange: (days: number[]) => void }) {
  const { t, locale } = useText();
  const id = useId();
  return (
    <fieldset className="flex flex-col gap-y-2">
      <legend className="mb-2"><Text as="span" size="small" leading="compact" weight="plus">{t("delivery.transitColumn.carrierDays")}</Text></legend>
      {WEEK.map((day) => (
        <div key={day} className="flex items-center gap-x-2">
          <Checkbox id={`${id}-${day}`} checked={days.includes(Number(day))} onCheckedChange={(on) => onChange(WEEK.map(Number).filter((one) => (one === Number(day) ? on === true : days.includes(one))))} />
          <Label htmlFor={`${id}-${day}`} size="small">{weekDayName(day, locale, "long")}</Label>
        </div>
      ))}
    </fieldset>
  );
}
