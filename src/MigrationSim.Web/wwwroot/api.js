// Talks to the server: what it refuses becomes an error with its words in both languages.

/** Why the server did not do what was asked: a list of {code, zh, en, line}. */
export class Refused extends Error {
  constructor(status, faults) {
    super(faults.map(fault => fault.en).join(' '));
    this.status = status;
    this.faults = faults;
  }

  text(lang) {
    return this.faults.map(f => `${lang === 'zh' ? f.zh : f.en} [${f.code}]`).join(' ');
  }
}

export async function ask(path, options) {
  const answer = await fetch('/api' + path, options);
  if (answer.ok) return answer.json();
  const body = await answer.json().catch(() => null);
  throw new Refused(answer.status, body?.faults ?? [{
    code: String(answer.status), zh: '服务器没有回答。', en: 'The server did not answer.',
  }]);
}

export const levers = () => ask('/levers');
export const places = () => ask('/places');
export const scenarios = () => ask('/scenarios');
export const runs = () => ask('/runs');
export const difference = (first, second) => ask(`/diff?first=${first}&second=${second}`);
export const householdKinds = () => ask('/explain/kinds');

/** A household of {run, year, household} or of {run, year, kind, county, nth}. */
export const explain = asked => ask('/explain?' + new URLSearchParams(asked));
export const cancel = id => ask('/runs/' + id, { method: 'DELETE' });

/** Orders a run of {scenario, scale, name}; the same run is made once. */
export const order = body => ask('/runs', {
  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body, null, 2),
});

/** The data of a run, its baseline and those beside it. */
export const data = (id, base, beside) => ask(
  `/runs/${id}/data?` + [`base=${base}`, ...beside.map(other => `with=${other}`)].join('&'));

const OVER = ['done', 'failed', 'cancelled', 'incomplete'];

/**
 * Follows a run; resolves as soon as its answer can be shown, or with its last event.
 * @param told is called with each event until then, null for a server that does not answer
 * @param over is called with the last event, once the run's files are there
 */
export const follow = (id, told, over) => new Promise(resolve => {
  const events = new EventSource(`/api/runs/${id}/events`);
  let isAnswered = false;
  events.addEventListener('run', message => {
    const event = JSON.parse(message.data);
    const isOver = OVER.includes(event.state);
    if (!isAnswered && !event.answered) told(event);
    isAnswered ||= event.answered;
    if (isAnswered || isOver) resolve(event);
    if (!isOver) return;
    events.close();
    over(event);
  });
  events.addEventListener('error', () => {
    if (!isAnswered) told(null);
  });
});
