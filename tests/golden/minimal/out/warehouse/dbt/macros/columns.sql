{#- Names, types and tables as Segment leaves them: a column exists from its first value on, a table from its first event on. -#}

{% macro quoted(name) -%}
  {{ return(adapter.dispatch('quoted')(name)) }}
{%- endmacro %}

{% macro default__quoted(name) -%}
  {{ return('"' ~ name ~ '"') }}
{%- endmacro %}

{% macro bigquery__quoted(name) -%}
  {{ return('`' ~ name ~ '`') }}
{%- endmacro %}

{#- Snowflake: Segment's names are bare there, so they are upper case. -#}
{% macro snowflake__quoted(name) -%}
  {{ return('"' ~ name | upper ~ '"') }}
{%- endmacro %}

{#- 64 bits: what DuckDB calls a float has 32. -#}
{% macro type_double() -%}
  {{ return(adapter.dispatch('type_double')()) }}
{%- endmacro %}

{% macro default__type_double() -%}
  {{ return(dbt.type_float()) }}
{%- endmacro %}

{% macro duckdb__type_double() -%}
  {{ return('double') }}
{%- endmacro %}

{% macro type_of(kind) -%}
  {%- set types = {
    'varchar': dbt.type_string(),
    'integer': dbt.type_bigint(),
    'float': type_double(),
    'boolean': dbt.type_boolean(),
    'timestamp': dbt.type_timestamp()
  } -%}
  {{ return(types[kind]) }}
{%- endmacro %}

{#- A value as the plan's type; NULL where a column has another type from earlier times and a value doesn't fit. -#}
{% macro typed(column, kind) -%}
  {{ return(adapter.dispatch('typed')(column, kind)) }}
{%- endmacro %}

{% macro default__typed(column, kind) -%}
  {{ return('cast(' ~ column ~ ' as ' ~ type_of(kind) ~ ')') }}
{%- endmacro %}

{% macro duckdb__typed(column, kind) -%}
  {{ return('try_cast(' ~ column ~ ' as ' ~ type_of(kind) ~ ')') }}
{%- endmacro %}

{% macro bigquery__typed(column, kind) -%}
  {{ return('safe_cast(' ~ column ~ ' as ' ~ type_of(kind) ~ ')') }}
{%- endmacro %}

{% macro snowflake__typed(column, kind) -%}
  {%- if kind == 'timestamp' -%}
    {{ return('to_timestamp_ntz(convert_timezone(\'UTC\', try_to_timestamp_tz(to_varchar(' ~ column ~ '))))') }}
  {%- else -%}
    {{ return('try_cast(to_varchar(' ~ column ~ ') as ' ~ type_of(kind) ~ ')') }}
  {%- endif -%}
{%- endmacro %}

{% macro typed_column(name, kind) -%}
  {{ return(typed(quoted(name), kind)) }}
{%- endmacro %}

{% macro typed_null(name, kind) -%}
  {{ return('cast(null as ' ~ type_of(kind) ~ ')') }}
{%- endmacro %}

{#- The columns of a source's table; none where it isn't known. With the variable introspect off, everything planned is there. -#}
{% macro columns_there(relation) -%}
  {%- if not execute or not var('introspect') -%}
    {{ return(none) }}
  {%- endif -%}
  {%- set there = load_relation(relation) -%}
  {%- if there is none -%}
    {{ return([]) }}
  {%- endif -%}
  {{ return(adapter.get_columns_in_relation(there)) }}
{%- endmacro %}

{#- Segment types a column by the first value that it gets: a whole one makes it an integer, and what comes after loses its fraction. -#}
{% macro warn_of_lost_fractions(relation, there, columns) -%}
  {%- for name, kind in columns if kind == 'float' -%}
    {%- for column in there if column.name | lower == name -%}
      {%- if column.is_integer() or (column.is_numeric() and column.numeric_scale == 0) -%}
        {%- do exceptions.warn(relation ~ '.' ~ name ~ ' is ' ~ column.data_type ~ ' and loses fractions: ask Segment\'s support to make it a float') -%}
      {%- endif -%}
    {%- endfor -%}
  {%- endfor -%}
{%- endmacro %}

{#- One source's table with all columns of the plan: those that no event has filled yet are NULL, and so is a table that isn't there. -#}
{% macro planned(source_name, table_name, columns, lacks) -%}
  {%- set relation = source(source_name, table_name) -%}
  {%- set columns_found = columns_there(relation) -%}
  {%- set there = none if columns_found is none else columns_found | map(attribute='name') | map('lower') | list -%}
  {%- if there -%}
    {%- do warn_of_lost_fractions(relation, columns_found, columns) -%}
  {%- endif -%}
  select
  {%- for name, kind in columns %}
    {% if name not in lacks and (there is none or name in there) -%}
      {{ typed(quoted(name), kind) }}
    {%- else -%}
      cast(null as {{ type_of(kind) }})
    {%- endif %} as {{ quoted(name) }},
  {%- endfor %}
    '{{ source_name }}' as source_name
  {% if there is not none and there | length == 0 -%}
  from (select 1 as nothing) as missing
  where nothing = 0
  {%- else -%}
  from {{ relation }}
  {%- endif %}
{%- endmacro %}

{% macro day_of(moment) -%}
  {{ return('cast(' ~ dbt.date_trunc('day', moment) ~ ' as date)') }}
{%- endmacro %}

{#- An amount as a decimal: floats as Segment stores them don't add up to the cent. -#}
{% macro money(amount) -%}
  {{ return(adapter.dispatch('money')(amount)) }}
{%- endmacro %}

{% macro default__money(amount) -%}
  {{ return('cast(' ~ amount ~ ' as decimal(28, 4))') }}
{%- endmacro %}

{% macro bigquery__money(amount) -%}
  {{ return('round(safe_cast(' ~ amount ~ ' as numeric), 4)') }}
{%- endmacro %}
