# Checkup in a container:
#   docker build -t blog-checkup . && docker run --rm --user "$(id -u):$(id -g)" -v "$PWD:/work" blog-checkup run
FROM python:3.13-slim-bookworm AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE ./
COPY checkup checkup
COPY templates templates
RUN python -m venv /opt/checkup && /opt/checkup/bin/pip install --no-cache-dir --disable-pip-version-check .

FROM python:3.13-slim-bookworm
COPY --from=build /opt/checkup /opt/checkup
# Nobody's account: what it writes into /work belongs to the user that `docker run --user` names.
USER 65534:65534
WORKDIR /work
ENTRYPOINT ["/opt/checkup/bin/blog-checkup"]
CMD ["run"]
