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
export const explain = (run, year) => ask(`/explain?run=${run}&year=${year}`);
export const cancel = id => ask('/runs/' + id, { method: 'DELETE' });

/** Orders a run of {scenario, scale, name}; the same run is made once. */
export const order = body => ask('/runs', {
  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body, null, 2),
});

/** The data of a run, its baseline and those beside it. */
export const data = (id, base, beside) => ask(
  `/runs/${id}/data?` + [`base=${base}`, ...beside.map(other => `with=${other}`)].join('&'));

const OVER = ['done', 'failed', 'cancelled', 'incomplete'];

/** Follows a run; resolves with its last event. */
export const follow = (id, told) => new Promise(resolve => {
  const events = new EventSource(`/api/runs/${id}/events`);
  events.addEventListener('run', message => {
    const event = JSON.parse(message.data);
    told(event);
    if (!OVER.includes(event.state)) return;
    events.close();
    resolve(event);
  });
  events.addEventListener('error', () => told(null));
});
