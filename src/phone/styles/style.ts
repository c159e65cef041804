// The style of the pages, small enough to travel inside each of them: what all share, and what only this kind needs.
import activity from './activity.css?inline';
import agenda from './agenda.css?inline';
import form from './form.css?inline';
import page from './page.css?inline';
import ticket from './ticket.css?inline';

/** What stands between the style tags, to the byte: a policy may allow exactly these by their hashes. */
export const styles = {
  plain: page,
  activity: page + activity,
  agenda: page + activity + agenda,
  form: page + form,
  ticket: page + ticket,
};

export type StyleName = keyof typeof styles;
