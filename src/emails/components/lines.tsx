import { Fragment } from "react";

/** A text in its own lines, each in its own writing direction, by breaks: not every mail program keeps line ends, and the plain text would lose them. */
export const Lines = ({ children }: { children: string }) => (
  <>
    {children.split(/\r?\n/).map((line, i) => (
      <Fragment key={i}>
        {i > 0 && <br />}
        <bdi>{line}</bdi>
      </Fragment>
    ))}
  </>
);
