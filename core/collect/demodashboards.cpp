// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/demodashboards.h"

namespace yagura {

namespace {

// In these, @REGION and @ALARMS (the list of alarm ARNs) are filled in.

constexpr char kWebService[] = R"json({"start":"-PT3H","widgets":[
{"type":"metric","x":0,"y":0,"width":4,"height":3,"properties":{"title":"Requests","view":"singleValue","sparkline":true,"region":"@REGION","stat":"Sum","period":60,
 "metrics":[["AWS/ApplicationELB","RequestCount","LoadBalancer","app/web-prod/50dc6c495c0c9188",{"label":"/min"}]]}},
{"type":"metric","x":4,"y":0,"width":4,"height":3,"properties":{"title":"5XX rate","view":"singleValue","sparkline":true,"region":"@REGION","stat":"Average","period":60,
 "metrics":[["Yagura/Web","5XXRate",{"label":"5XX rate"}]],"annotations":{"horizontal":[{"value":2,"label":"≥ 2 %"}]}}},
{"type":"metric","x":8,"y":0,"width":4,"height":3,"properties":{"title":"p99 latency","view":"singleValue","sparkline":true,"region":"@REGION","stat":"p99","period":60,
 "metrics":[["AWS/ApplicationELB","TargetResponseTime","LoadBalancer","app/web-prod/50dc6c495c0c9188",{"label":"p99"}]],"annotations":{"horizontal":[{"value":0.8,"label":"≥ 0.8 s"}]}}},
{"type":"alarm","x":12,"y":0,"width":7,"height":3,"properties":{"title":"Alarm status","sortBy":"stateUpdatedTimestamp","alarms":[@ALARMS]}},
{"type":"text","x":19,"y":0,"width":5,"height":3,"properties":{"markdown":"# Runbook\n**When checkout fails**\n1. Compare [5XX by target](#5xx-errors-by-target)\n2. Check [config changes](yagura://alarms/web-prod-5xx-rate), last 30 min\n3. Page `#web-oncall`"}},
{"type":"metric","x":0,"y":3,"width":12,"height":6,"properties":{"title":"Target response time","view":"timeSeries","stacked":false,"region":"@REGION","period":60,
 "metrics":[["AWS/ApplicationELB","TargetResponseTime","LoadBalancer","app/web-prod/50dc6c495c0c9188",{"label":"p99","stat":"p99"}],["...",{"label":"p90","stat":"p90"}],["...",{"label":"p50","stat":"p50"}]],
 "yAxis":{"left":{"min":0,"max":2}},"annotations":{"horizontal":[{"value":0.8,"label":"≥ 800 ms"}]}}},
{"type":"metric","x":12,"y":3,"width":12,"height":6,"properties":{"title":"Requests by route","view":"timeSeries","stacked":true,"region":"@REGION","stat":"Sum","period":60,
 "metrics":[["Yagura/Web","Requests","Route","/products",{"label":"/products"}],["...","/search",{"label":"/search"}],["...","/checkout",{"label":"/checkout"}],["...","/cart",{"label":"/cart"}],["...","other",{"label":"other"}]],"yAxis":{"left":{"min":0}}}},
{"type":"metric","x":0,"y":9,"width":9,"height":5,"properties":{"title":"5XX rate, all targets","view":"timeSeries","stacked":false,"region":"@REGION","stat":"Average","period":60,
 "metrics":[["Yagura/Web","5XXRate",{"label":"5XX rate"}]],"yAxis":{"left":{"min":0,"max":6}},"annotations":{"horizontal":[{"value":2,"label":"≥ 2 %"}]}}},
{"type":"metric","x":9,"y":9,"width":6,"height":5,"properties":{"title":"5XX errors by target","view":"bar","region":"@REGION","stat":"Sum","period":60,"setPeriodToTimeRange":true,
 "metrics":[["Yagura/Web","5XXErrors","InstanceId","i-0abc12de34f567890",{"label":"i-0abc12de34f567890"}],["...","i-07f86a1c9d2e4b305",{"label":"i-07f86a1c9d2e4b305"}],["...","i-0d3e91b27c5a80f14",{"label":"i-0d3e91b27c5a80f14"}],["...","i-0194c7e5ab3d6f822",{"label":"i-0194c7e5ab3d6f822"}]]}},
{"type":"metric","x":15,"y":9,"width":5,"height":5,"properties":{"title":"Traffic share","view":"pie","region":"@REGION","stat":"Sum","period":60,"setPeriodToTimeRange":true,
 "metrics":[["Yagura/Web","Requests","Route","/products",{"label":"/products"}],["...","/search",{"label":"/search"}],["...","/checkout",{"label":"/checkout"}],["...","/cart",{"label":"/cart"}],["...","other",{"label":"other"}]]}},
{"type":"metric","x":20,"y":9,"width":4,"height":5,"properties":{"title":"orders-db connections","view":"gauge","region":"@REGION","stat":"Maximum","period":60,
 "metrics":[["AWS/RDS","DatabaseConnections","DBInstanceIdentifier","orders-db",{"label":"of 500"}]],"yAxis":{"left":{"min":0,"max":500}},"annotations":{"horizontal":[{"value":375,"label":"high"},{"value":425,"label":"limit"}]}}},
{"type":"log","x":0,"y":14,"width":24,"height":5,"properties":{"title":"Error logs","region":"@REGION","view":"table","query":"SOURCE '/web-prod/app' | fields @timestamp, level, @logStream, @message | filter level in ['ERROR','WARN'] | sort @timestamp desc"}}
]})json";

constexpr char kOrdersPipeline[] = R"json({"start":"-PT3H","widgets":[
{"type":"metric","x":0,"y":0,"width":6,"height":3,"properties":{"title":"Orders a minute","view":"singleValue","sparkline":true,"region":"@REGION","stat":"Sum","period":60,
 "metrics":[["AWS/SQS","NumberOfMessagesSent","QueueName","order-events",{"label":"sent"}]]}},
{"type":"metric","x":6,"y":0,"width":6,"height":3,"properties":{"title":"Oldest order","view":"singleValue","sparkline":true,"region":"@REGION","stat":"Maximum","period":60,
 "metrics":[["AWS/SQS","ApproximateAgeOfOldestMessage","QueueName","order-events",{"label":"seconds"}]]}},
{"type":"metric","x":12,"y":0,"width":6,"height":3,"properties":{"title":"Worker errors","view":"singleValue","sparkline":true,"region":"@REGION","stat":"Sum","period":60,
 "metrics":[["AWS/Lambda","Errors","FunctionName","order-worker",{"label":"errors"}]]}},
{"type":"text","x":18,"y":0,"width":6,"height":3,"properties":{"markdown":"**Orders pipeline**\nweb-prod → `order-events` → order-worker → orders-db"}},
{"type":"metric","x":0,"y":3,"width":12,"height":6,"properties":{"title":"Messages","view":"timeSeries","stacked":false,"region":"@REGION","stat":"Sum","period":60,
 "metrics":[["AWS/SQS","NumberOfMessagesSent","QueueName","order-events",{"label":"sent"}],[".","NumberOfMessagesReceived",".",".",{"label":"received"}],[".","NumberOfMessagesDeleted",".",".",{"label":"deleted"}]],"yAxis":{"left":{"min":0}}}},
{"type":"metric","x":12,"y":3,"width":12,"height":6,"properties":{"title":"Worker hosts, CPU","view":"timeSeries","stacked":false,"region":"@REGION","stat":"Average","period":60,
 "metrics":[["AWS/EC2","CPUUtilization","AutoScalingGroupName","order-worker-asg",{"label":"order-worker-asg"}]],"yAxis":{"left":{"min":0,"max":100}},"annotations":{"horizontal":[{"value":85,"label":"≥ 85 %"}]}}},
{"type":"metric","x":0,"y":9,"width":8,"height":6,"properties":{"title":"orders-db connections","view":"timeSeries","stacked":false,"region":"@REGION","stat":"Maximum","period":60,
 "metrics":[["AWS/RDS","DatabaseConnections","DBInstanceIdentifier","orders-db",{"label":"orders-db"}],["...","catalog-db",{"label":"catalog-db"}]],"yAxis":{"left":{"min":0}},"annotations":{"horizontal":[{"value":425,"label":"≥ 425"}]}}},
{"type":"metric","x":8,"y":9,"width":8,"height":6,"properties":{"title":"orders-db replica lag","view":"timeSeries","stacked":false,"region":"@REGION","stat":"Maximum","period":60,
 "metrics":[["AWS/RDS","AuroraReplicaLag","DBInstanceIdentifier","orders-db",{"label":"ms"}]],"yAxis":{"left":{"min":0}}}},
{"type":"metric","x":16,"y":9,"width":8,"height":6,"properties":{"title":"Throughput","view":"timeSeries","stacked":true,"region":"@REGION","stat":"Average","period":60,
 "metrics":[["AWS/RDS","SelectThroughput","DBInstanceIdentifier","orders-db",{"label":"select"}],[".","InsertThroughput",".",".",{"label":"insert"}],[".","UpdateThroughput",".",".",{"label":"update"}]],"yAxis":{"left":{"min":0}}}}
]})json";

constexpr char kEdge[] = R"json({"start":"-PT12H","widgets":[
{"type":"metric","x":0,"y":0,"width":12,"height":6,"properties":{"title":"Requests at the edge","view":"timeSeries","stacked":false,"region":"@REGION","stat":"Sum","period":300,
 "metrics":[["AWS/CloudFront","Requests","DistributionId","E2QWRUHAPOMQZL","Region","Global",{"label":"requests"}]],"yAxis":{"left":{"min":0}}}},
{"type":"metric","x":12,"y":0,"width":12,"height":6,"properties":{"title":"Error rate","view":"timeSeries","stacked":false,"region":"@REGION","stat":"Average","period":300,
 "metrics":[["AWS/CloudFront","4xxErrorRate","DistributionId","E2QWRUHAPOMQZL","Region","Global",{"label":"4xx"}],[".","5xxErrorRate",".",".",".",".",{"label":"5xx"}]],"yAxis":{"left":{"min":0}},"annotations":{"horizontal":[{"value":1,"label":"≥ 1 %"}]}}},
{"type":"metric","x":0,"y":6,"width":12,"height":6,"properties":{"title":"Bytes downloaded","view":"timeSeries","stacked":true,"region":"@REGION","stat":"Sum","period":300,
 "metrics":[["AWS/CloudFront","BytesDownloaded","DistributionId","E2QWRUHAPOMQZL","Region","Global",{"label":"bytes"}]],"yAxis":{"left":{"min":0}}}},
{"type":"metric","x":12,"y":6,"width":12,"height":6,"properties":{"title":"Sessions cache","view":"timeSeries","stacked":false,"region":"@REGION","stat":"Average","period":300,
 "metrics":[["AWS/ElastiCache","CacheHits","CacheClusterId","sessions-cache-001",{"label":"hits"}],[".","CacheMisses",".",".",{"label":"misses"}]],"yAxis":{"left":{"min":0}}}}
]})json";

void replaceAll(std::string& text, std::string_view what, const std::string& by)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

} // namespace

std::vector<DemoDashboard> demoDashboards(const Scope& scope,
                                          const std::vector<std::string>& alarmNames)
{
    std::string arns;
    for (const std::string& name : alarmNames) {
        arns
            += (arns.empty() ? "\"" : ",\"") + makeArn(scope, "cloudwatch", "alarm:" + name) + "\"";
    }
    std::vector<DemoDashboard> dashboards{{"Web service - production", kWebService},
                                          {"Orders pipeline", kOrdersPipeline},
                                          {"Edge and CDN", kEdge}};
    for (DemoDashboard& dashboard : dashboards) {
        replaceAll(dashboard.body, "@REGION", scope.region);
        replaceAll(dashboard.body, "@ALARMS", arns);
    }
    return dashboards;
}

} // namespace yagura
