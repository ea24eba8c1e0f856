import type { ReactNode } from "react";
import type { Setting } from "../setting";
import type { EmailPromise } from "../types";
import { Box } from "./box";

/** The delivery window, large; where it needs two lines it breaks between its two days, never within a day or its hours. */
export const Window = ({ s, label, promise, note }: { s: Setting; label: string; promise: EmailPromise; note?: ReactNode }) => {
  const days = s.window(promise, "long").split(/ – (?=\P{Nd})/u);
  return (
    <Box label={label} note={note}>
      {days.map((day, i) => (
        <span key={i}>
          {i > 0 && " – "}
          <span style={days.length > 1 ? { whiteSpace: "nowrap" } : undefined}>{keepHoursTogether(day)}</span>
        </span>
      ))}
    </Box>
  );
};

const keepHoursTogether = (day: string): ReactNode => {
  const [, date, hours] = /^(.*?)(\p{Nd}{1,2}:\p{Nd}{2}.*)$/su.exec(day) ?? [];
  if (date === undefined) return day;
  return (
    <>
      {date}
      <span style={{ whiteSpace: "nowrap" }}>{hours}</span>
    </>
  );
};
