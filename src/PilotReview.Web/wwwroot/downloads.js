// Says that a file is being prepared while the server writes it. Without this file the link downloads all the same, only silently.
const nameOf = (answer) => /filename="?([^";]+)"?/.exec(answer.headers.get('content-disposition') ?? '')?.[1];

const save = async (link) => {
  const answer = await fetch(link.href);
  const name = nameOf(answer);
  if (!answer.ok || !name) {
    window.location.assign(link.href);
    return;
  }

  const address = URL.createObjectURL(await answer.blob());
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
};

document.addEventListener('click', async (event) => {
  const link = event.target.closest?.('a[data-download]');
  if (!link || event.button || event.ctrlKey || event.shiftKey || event.altKey || event.metaKey) {
    return;
  }

  event.preventDefault();
  if (link.getAttribute('aria-busy') === 'true') {
    return;
  }

  const label = link.querySelector('span') ?? link;
  const text = label.textContent;
  const notice = Object.assign(document.createElement('span'), { className: 'sr', role: 'status' });
  document.body.append(notice);
  link.setAttribute('aria-busy', 'true');
  label.textContent = link.dataset.download;
  notice.textContent = link.dataset.download;
  try {
    await save(link);
  } catch {
    window.location.assign(link.href);
  } finally {
    label.textContent = text;
    link.removeAttribute('aria-busy');
    notice.remove();
  }
}, true);
