// The style sheets, small enough to inline in each page: a shared part, and one part per kind of page.
import colours from '../../ui/colours.css?inline';
import activity from './activity.css?inline';
import agenda from './agenda.css?inline';
import form from './form.css?inline';
import pageRules from './page.css?inline';
import ticket from './ticket.css?inline';

const page = colours + pageRules;

/** The exact content of the style tags: the CSP may allow exactly these by their hashes. */
export const styles = {
  plain: page,
  activity: page + activity,
  agenda: page + activity + agenda,
  form: page + form,
  ticket: page + ticket,
};

export type StyleName = keyof typeof styles;
