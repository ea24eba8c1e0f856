import { Input, Text } from "@medusajs/ui";
import { useState } from "react";
import { WAVE_KINDS, type WaveKind } from "../../../modules/warehouse/rules/wave";
import { fullMoment } from "../../lib/moments";
import { useLocationNames } from "../../lib/queries/locations";
import { useMakeWave } from "../../lib/queries/waves";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";
import { NumberField } from "../common/number-field";

/** Of these work orders; without any, of so many that are ready and most urgent at the location. */
type Props = { locationId: string; chosen?: readonly string[] | undefined; onClose: () => void; onMade?: () => void };

const USUAL = "10";
const MOST = 500;

/** Makes a wave: what is picked together, how, and under which name pickers find it. */
export function WaveDrawer({ locationId, chosen, onClose, onMade }: Props) {
  const { t, locale } = useText();
  const names = useLocationNames();
  const [location, setLocation] = useState(locationId);
  const at = location || ([...names.keys()][0] ?? "");
  const [name, setName] = useState(() => t("waves.usualName", { when: fullMoment(new Date().toISOString(), locale) }));
  const kinds = WAVE_KINDS.filter((kind) => kind !== "single" || !chosen || chosen.length === 1);
  const [kind, setKind] = useState<WaveKind>("batch");
  const [size, setSize] = useState(USUAL);
  const make = useMakeWave();
  const count = chosen?.length ?? (kind === "single" ? 1 : Number(size));
  const finish = () => {
    onMade?.();
    onClose();
  };
  const submit = () => make.mutate({ location_id: at, name: name.trim(), kind, ...(chosen ? { work_order_ids: [...chosen] } : { next: count }) }, done(t("waves.made", { name: name.trim() }), finish));
  return (
    <FormDrawer
      title={t("waves.make")} description={chosen ? t("waves.ofChosen", { count: chosen.length }) : t("waves.ofNext")} submit={t("waves.make")} onClose={onClose} onSubmit={submit}
      canSubmit={name.trim() !== "" && at !== "" && Number.isInteger(count) && count >= 1 && count <= MOST} isPending={make.isPending} error={make.error}
    >
      {!chosen && !locationId && names.size > 1 && (
        <Field label={t("warehouse.location")}>{({ id }) => <Choice id={id} label={t("warehouse.location")} value={at} options={[...names].map(([value, label]) => ({ value, label }))} onChange={setLocation} />}</Field>
      )}
      <Field label={t("waves.name")} hint={t("waves.nameHint")}>{(ids) => <Input {...ids} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />}</Field>
      <Field label={t("waves.kindLabel")}>{({ id }) => <Choice id={id} label={t("waves.kindLabel")} value={kind} options={kinds.map((value) => ({ value, label: t(`waves.kind.${value}`) }))} onChange={(next) => setKind(next as WaveKind)} />}</Field>
      <Text size="small" role="status" className="text-ui-fg-subtle -mt-4">{t(`waves.kindText.${kind}`)}</Text>
      {!chosen && kind !== "single" && <NumberField label={t("waves.size")} hint={t("waves.sizeHint")} value={size} onChange={setSize} min={1} max={MOST} step={1} isRequired />}
    </FormDrawer>
  );
}
