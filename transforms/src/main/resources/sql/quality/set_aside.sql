-- One row per file of each feed's newest delivery, per rule and column: how often something in it
-- was not taken as written. RECORD = the whole record was not loaded; CELL = a value of a row.
-- What the records and cells held is never read here.
WITH newest AS (
  SELECT feed, max(delivery) AS delivery FROM reconciliation GROUP BY feed
),

refused_record AS (
  SELECT
    feed,
    file,
    delivery,
    rule,
    column,
    line,
    row_number() OVER (PARTITION BY feed, file, rule, column ORDER BY record_no) AS place
  FROM quarantine
),

noted AS (
  SELECT
    'RECORD' AS kind,
    feed,
    file,
    delivery,
    rule,
    column,
    count(*) AS times,
    array_sort(collect_list(line) FILTER (WHERE place <= :most_lines)) AS lines
  FROM refused_record
  GROUP BY feed, file, delivery, rule, column
  UNION ALL
  SELECT 'CELL', feed, file, delivery, rule, column, cells, array() FROM cell_finding
)

SELECT noted.kind, noted.feed, noted.file, noted.rule, noted.column, noted.times, noted.lines
FROM noted
JOIN newest ON newest.feed = noted.feed AND newest.delivery = noted.delivery
