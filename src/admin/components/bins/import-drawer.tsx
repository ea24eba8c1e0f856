import { Input, Text, Textarea } from "@medusajs/ui";
import { useState } from "react";
import { useImportBins, usePreviewBins } from "../../lib/queries/bins";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";
import { ListPreview } from "./list-preview";

const EXAMPLE = "code,zone,path_order,sku,quantity,reserve\nA-01,cold,10,MUG-BLUE,24,\nA-02,cold,20,,,";

/** Makes many bins by a list out of a table, which is looked through before anything is changed. */
export function ImportDrawer({ locationId, onClose }: { locationId: string; onClose: () => void }) {
  const { t } = useText();
  const [csv, setCsv] = useState("");
  const preview = usePreviewBins();
  const write = useImportBins();
  const read = preview.data;
  const isRead = read !== undefined && preview.variables.csv === csv;
  const isReady = isRead && read.faults.length === 0;
  const change = (text: string) => {
    setCsv(text);
    write.reset();
  };
  const submit = () => {
    const list = { location_id: locationId, csv };
    if (isReady) write.mutate(list, done(t("bins.imported", { count: read.bins }), onClose));
    else preview.mutate(list);
  };
  const file = async (chosen: File | undefined) => chosen && change(await chosen.text());
  return (
    <FormDrawer
      title={t("bins.importTitle")} description={t("bins.importText")} submit={isReady ? t("bins.importNow", { count: read.bins }) : t("bins.check")} canSubmit={csv.trim() !== "" && !(isRead && !isReady)}
      isPending={preview.isPending || write.isPending} error={write.error ?? (preview.variables?.csv === csv ? preview.error : null)} onClose={onClose} onSubmit={submit}
    >
      <Field label={t("bins.list")} hint={t("bins.listHint")}>
        {(ids) => <Textarea {...ids} rows={8} wrap="off" spellCheck={false} className="overflow-x-auto whitespace-pre font-mono" placeholder={EXAMPLE} value={csv} onChange={(event) => change(event.target.value)} />}
      </Field>
      <Field label={t("bins.file")}>
        {(ids) => <Input {...ids} type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" onChange={(event) => void file(event.target.files?.[0])} />}
      </Field>
      {isRead ? <ListPreview read={read} /> : <Text role="status" size="small" className="text-ui-fg-subtle">{t("bins.notChecked")}</Text>}
    </FormDrawer>
  );
}
